using System.Diagnostics;
using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// A megabyte of one thing over and over. A lexer that searched the rest of the text at each of them would take minutes;
/// one that recursed would overflow the stack.
/// </summary>
public sealed class HostileCodeTests
{
    private const int Megabyte = 1 << 20;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    private static readonly string[] Pieces =
    [
        "\"", "'", "\"'", "\"\n", "'\n", "`", "(", "{", "[", "[\n", "<", "\\", "f\"{", "f'''{\n", "{{", "{%", "{#", "{% comment %}", "{% raw %}",
        "${", "$(", "`${", "\"$(", "$a$", "/*", "/", "=/[", "//", "<!--", "<script>", "<style>", "<a b=\"", "<a b ", "<<A\n", "$ \"\n", "$ \\\n",
        ">>> f'''{\n", "PS> \n", "(a", "a: |\n", "a: [", "- ", "a='\n", "a=\"b ", "match a;", "type a", " ", "\n", "\n ", "a", "0", "1.", ":", ";{", "a:b{",
        "HTTP/1.1 200 OK\n", "GET ", "GET / HTTP/1.1\n", "RUN <<A\n", "RUN \\\n#\n", "HEALTHCHECK --a ", "- a\n", "x'", "&", "<#", "@'\n", "é",
    ];

    public static TheoryData<string> Languages => [.. Coloured.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_megabyte_of_anything_is_lexed_in_linear_time(string language)
    {
        foreach (var piece in Pieces)
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
