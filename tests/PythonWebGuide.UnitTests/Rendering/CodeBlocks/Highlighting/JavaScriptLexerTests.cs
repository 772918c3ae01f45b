namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class JavaScriptLexerTests
{
    private static string[] JavaScript(string code) => Coloured.Parts("javascript", code);

    [Fact]
    public void Keywords_constants_and_builtins_are_told_apart() =>
        Assert.Equal(["k const", "k await", "nb Promise", "kc null", "m 10n"], JavaScript("const a = await Promise.all(null, 10n)"));

    [Fact]
    public void Keywords_are_plain_as_attributes() => Assert.Equal(["nb Array"], JavaScript("Array.from(x.default).catch(y)"));

    [Fact]
    public void A_slash_begins_a_regular_expression_where_no_value_stands() =>
        Assert.Equal(["k return", "s /a[/]b\\//gi"], JavaScript("return /a[/]b\\//gi.test(x)"));

    [Fact]
    public void A_slash_after_a_value_divides() => Assert.Equal(["m 2", "s \"x\""], JavaScript("a / b[2] / (c) / \"x\""));

    [Fact]
    public void Templates_hold_code_that_may_hold_templates() =>
        Assert.Equal(["s `a ${", "s `<${", "s }>`", "s } b`", "k if"], JavaScript("`a ${f({x: `<${y}>`})} b`; if"));

    [Fact]
    public void Comments_come_in_two_kinds() => Assert.Equal(["c // \"one\"", "c /* two\n*/", "k let"], JavaScript("// \"one\"\n/* two\n*/ let"));

    [Fact]
    public void Private_names_are_plain() => Assert.Equal(["k this"], JavaScript("this.#new"));
}
