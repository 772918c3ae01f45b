using System.Diagnostics;
using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// A megabyte of one thing over and over. A lexer that searched the rest of the text at each of them would take minutes;
/// one that recursed would overflow the stack.
/// </summary>
[Trait("Asks", "time")]
public sealed class HostileCodeTests
{
    private const int Megabyte = 1 << 20;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    private static readonly string[] Everywhere = ["\"", "'", "\"'", "\"\n", "`", "(", "{", "[", "<", "\\", " ", "\n ", "a", "é", "\u00a0"];

    public static TheoryData<string, string[]> Languages => new()
    {
        { "python", ["f\"{", "f'''{\n", "match a;", "match a\n", "type a", "0", "1.", "@a", "import ", "'''"] },
        { "console", ["$ \"\n", "$ \\\n", ">>> f'''{\n", "PS> \n", "PS ", "(a", ">>> \n... \n"] },
        { "bash", ["${", "$(", "$((", "\"$(", "<<A\n", "<<A ", "$'"] },
        { "powershell", ["<#", "@'\n", "$a:", "a-"] },
        { "html", ["<!--", "<script>", "<style>", "<a b=\"", "<a b ", "<a b=", "</", "<!"] },
        { "django", ["{{", "{%", "{#", "{% comment %}", "{% raw %}", "{% if \"", "<a {% "] },
        { "css", ["/*", ";{", "a:b{", "a:b;", "@a", "url("] },
        { "javascript", ["`${", "/", "=/[", "/*", "//", "${"] },
        { "json", ["\"a\" ", "//", "/*", "-1"] },
        { "yaml", ["a: |\n", "a: [", "- ", "a: ", ",", "|\n ", "\"\n "] },
        { "toml", ["'''", "[a", "a = [", "a=1,"] },
        { "ini", ["a='\n", "a=\"b ", "[\n", "a=\n ", ";"] },
        { "sql", ["$a$", "/*", "--", "E'", "'\n", "::"] },
        { "dockerfile", ["RUN <<A\n", "RUN \\\n#\n", "HEALTHCHECK --a ", "CMD [", "FROM a", "FROM a\u00a0b\u2028", "ONBUILD "] },
        { "http", ["HTTP/1.1 200 OK\n", "GET ", "GET / HTTP/1.1\n", "a:\n", "Content-Type: json\n\n"] },
        { "diff", ["+", "-\n", "@@ "] },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_megabyte_of_anything_is_lexed_in_linear_time(string language, string[] pieces)
    {
        foreach (var piece in Everywhere.Concat(pieces))
        {
            var code = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));
            var watch = Stopwatch.StartNew();
            Highlighter.Tokenize(code, language);
            Assert.True(watch.Elapsed < Bound, $"{language} took {watch.Elapsed} for a megabyte of \"{piece}\".");
        }
    }

    [Fact]
    public void A_megabyte_is_written_in_linear_time()
    {
        var watch = Stopwatch.StartNew();
        Assert.Single(Highlighter.Lines(string.Concat(Enumerable.Repeat("'<'+", Megabyte / 4)), "python"));
        Assert.Equal(Megabyte, Highlighter.Lines(new string('\n', Megabyte), "python").Count);
        Assert.True(watch.Elapsed < Bound, $"It took {watch.Elapsed}.");
    }
}
