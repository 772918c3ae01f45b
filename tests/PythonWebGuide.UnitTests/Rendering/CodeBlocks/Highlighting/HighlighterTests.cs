using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("python")]
    [InlineData("py")]
    [InlineData("shell-session")]
    [InlineData("sh")]
    [InlineData("jinja")]
    [InlineData("dotenv")]
    [InlineData("yml")]
    [InlineData("text")]
    public void Every_name_and_alias_is_known(string language) => Assert.True(Highlighter.Knows(language));

    [Theory]
    [InlineData("")]
    [InlineData("Python")]
    [InlineData("cobol")]
    public void Other_names_are_unknown(string language) => Assert.False(Highlighter.Knows(language));

    [Fact]
    public void Each_line_is_html_of_its_own() =>
        Assert.Equal(
            ["<span class=\"k\">def</span> <span class=\"nf\">f</span>():", "    <span class=\"k\">return</span> <span class=\"m\">1</span>"],
            Highlighter.Lines("def f():\n    return 1\n", "python"));

    [Fact]
    public void A_token_over_several_lines_is_closed_and_opened_again() =>
        Assert.Equal(
            ["x = <span class=\"s\">'''a</span>", "", "<span class=\"s\">b'''</span>"],
            Highlighter.Lines("x = '''a\n\nb'''", "python"));

    [Fact]
    public void Operators_and_punctuation_get_no_span() =>
        Assert.Equal(["a + (b, c)[d]"], Highlighter.Lines("a + (b, c)[d]", "python"));

    [Theory]
    [InlineData("text")]
    [InlineData("cobol")]
    public void Text_and_unknown_languages_are_encoded_only(string language) =>
        Assert.Equal(["def &lt;b&gt; &amp; \"c\""], Highlighter.Lines("def <b> & \"c\"", language));

    [Fact]
    public void Code_is_encoded_inside_its_colours() =>
        Assert.Equal(["<span class=\"s\">\"&lt;script&gt;&amp;\"</span>"], Highlighter.Lines("\"<script>&\"", "python"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\n\n", 2)]
    [InlineData("a\r\nb\r\n", 2)]
    [InlineData("a\rb", 2)]
    [InlineData("\n", 1)]
    public void A_line_end_closes_a_line(string code, int lines) => Assert.Equal(lines, Highlighter.Lines(code, "python").Count);

    [Fact]
    public void A_windows_line_end_is_one_line_end_wherever_a_token_stops() =>
        Assert.Equal(["<span class=\"c\"># a</span>", "b"], Highlighter.Lines("# a\r\nb", "python"));
}
