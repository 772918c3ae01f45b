using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

/// <summary>What holds for every text in every language, tried on thousands of texts made of the pieces that lexers stumble over.</summary>
public sealed partial class HighlightingPropertyTests
{
    private const int TextsPerLanguage = 3000;

    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n", "\r\n", "\r", " ", "    ", "\t", "a", "name", "Ünï", "🏔", "\ud83c", "\0", "0", "1_0.5e-3j", "0xFF", "1.", "..",
        "\"", "'", "\"\"\"", "'''", "`", "f\"", "f'''", "rb'", "t\"", "\\", "\\\n", "{", "}", "{{", "}}", "{%", "%}", "{#", "#}", "{%-", "-%}",
        "(", ")", "[", "]", "<", ">", "</", "/>", "<!--", "-->", "<!", "<script>", "</script>", "<style>", "</style>", "<a href=", "type=",
        "$", "${", "$(", "$((", "))", "$$", "$1", "#", "# ", "//", "/*", "*/", "/", "--", ";", ":", ": ", ":=", "::", "=", "==", "=>", "!", "!r", "&amp;", "&", "|", "|\n", ">-\n",
        "- ", "---\n", "? ", "&x", "*x", "!t", ",", ".", "@", "@media", "@app.get", "%", "~", "^", "+",
        "def ", "class ", "match ", "case ", "_", "type ", "import ", "from ", "async ", "lambda", "None", "self", "__init__",
        "function", "return ", "const ", "SELECT ", "CREATE TABLE", "FROM ", "RUN ", "CMD [", "ONBUILD ", "HEALTHCHECK --a=b CMD ", "<<EOF\n", "EOF\n",
        "$ ", ">>> ", "... ", "...", "PS> ", "PS C:\\> ", "> ", ">> ", "(venv) $ ", "GET / HTTP/1.1\n", "HTTP/1.1 200 OK\n", "Content-Type: text/html\n", "Content-Type: application/json\n",
        "for ", "done", "fi", "comment", "endcomment", "raw", "endraw", "verbatim", "if x is not ", "|filter:", "true", "null", "[section]\n", "key = ", "<#", "#>", "@'\n", "\n'@", "Get-Item ", "-eq ", "+", "diff ", "@@ ",
    ];

    public static TheoryData<string> Languages => [.. Coloured.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Without_its_tags_the_html_is_the_code(string language)
    {
        foreach (var code in Texts(language))
        {
            var lines = Highlighter.Lines(code, language).Select(line => WebUtility.HtmlDecode(Tag().Replace(line, "")));
            Assert.Equal(LinesOf(code), lines, StringComparer.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_span_is_closed_on_its_line_and_holds_no_other(string language)
    {
        foreach (var line in Texts(language).SelectMany(code => Highlighter.Lines(code, language)))
            Assert.Matches(LineOfSpans(), line);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Tokens_come_in_order_and_do_not_overlap(string language)
    {
        foreach (var code in Texts(language))
        {
            var position = 0;
            foreach (var token in Highlighter.Tokenize(code, language))
            {
                Assert.InRange(token.Start, position, code.Length);
                Assert.InRange(token.Length, 1, code.Length - token.Start);
                Assert.NotEqual(TokenKind.Plain, token.Kind);
                position = token.End;
            }
        }
    }

    // A generator of our own: a text that fails once fails always, on every version of .NET.
    private static IEnumerable<string> Texts(string language)
    {
        var state = 20261122UL + (ulong)language.Length;
        for (var text = 0; text < TextsPerLanguage; text++)
        {
            var code = new StringBuilder();
            for (var piece = 1 + Next(24); piece > 0; piece--)
                code.Append(Pieces[Next(Pieces.Length)]);
            yield return code.ToString();
        }

        int Next(int bound)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            return (int)((state >> 33) % (ulong)bound);
        }
    }

    private static IEnumerable<string> LinesOf(string code)
    {
        using var reader = new StringReader(code);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("""^(?:[^<>]|<span class="[a-z]{1,2}">[^<>]+</span>)*$""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineOfSpans();
}
