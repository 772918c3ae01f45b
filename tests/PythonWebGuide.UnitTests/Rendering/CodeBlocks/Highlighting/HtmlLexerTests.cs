namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

public sealed class HtmlLexerTests
{
    private static string[] Html(string code) => Coloured.Parts("html", code);

    [Fact]
    public void Tags_attributes_and_values_are_told_apart() =>
        Assert.Equal(["nt a", "na href", "s \"/?a=1&amp;b\"", "na hidden", "nt a"], Html("<a href=\"/?a=1&amp;b\" hidden>x</a>"));

    [Fact]
    public void Values_may_go_without_quotes_or_stand_apart() =>
        Assert.Equal(["nt input", "na type", "s text", "na value", "s 'a>b'"], Html("<input type=text value = 'a>b'/>"));

    [Fact]
    public void Comments_and_doctypes_are_no_tags() =>
        Assert.Equal(["cp <!doctype html>", "c <!-- <p> -->", "nt p"], Html("<!doctype html><!-- <p> --><p>"));

    [Fact]
    public void Scripts_hold_javascript_until_they_end() =>
        Assert.Equal(["nt script", "k const", "s \"<p>\"", "nt script", "nt p"], Html("<script>const a = \"<p>\"</script><p>"));

    [Fact]
    public void Scripts_that_say_so_hold_json() =>
        Assert.Equal(["nt script", "na type", "s \"application/ld+json\"", "nt \"a\"", "m 1", "nt script"], Html("<script type=\"application/ld+json\">{\"a\": 1}</script>"));

    [Fact]
    public void Styles_hold_css() => Assert.Equal(["nt style", "nt p", "k color", "kc red", "nt STYLE"], Html("<style>p { color: red }</STYLE>"));

    [Fact]
    public void A_sign_that_opens_no_tag_is_text() => Assert.Empty(Html("1 < 2 && 3 > 2 &amp; text"));

    [Fact]
    public void Names_may_hold_dashes() => Assert.Equal(["nt my-map", "na hx-get", "s \"/\"", "na :x", "s \"y\""], Html("<my-map hx-get=\"/\" :x=\"y\">"));
}
