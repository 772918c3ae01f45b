namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class CssLexerTests
{
    private static string[] Css(string code) => Coloured.Parts("css", code);

    [Fact]
    public void Selectors_and_declarations_are_told_apart() =>
        Assert.Equal(["nt a", "nd hover", "nc card", "k color", "m #fff", "k margin", "m 0", "kc auto"], Css("a:hover .card { color: #fff; margin: 0 auto }"));

    [Fact]
    public void Numbers_have_units_and_functions_arguments() =>
        Assert.Equal(["nt p", "k width", "nb calc", "m 1.5", "k rem", "m 50", "k %", "nf var"], Css("p { width: calc(1.5rem + 50% - var(--x)) }"));

    [Fact]
    public void Rules_nest() => Assert.Equal(["nc a", "nc b", "k color", "kc red", "k top", "m 0"], Css(".a { & .b { color: red } top: 0 }"));

    [Fact]
    public void At_rules_and_comments_are_known() =>
        Assert.Equal(["c /* { */", "k media", "nt min-width", "nt 40rem", "nd root", "k x-y", "s \"}\"", "cp !important"],
            Css("/* { */ @media (min-width: 40rem) { :root { x-y: \"}\" !important } }"));
}
