namespace PythonWebGuide.UnitTests.Rendering;

/// <summary>Illustrations beside a landing page or a path.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly ContentFolderBuilder content = new ContentFolderBuilder().AddPage("a/one.md").Add("a/index.md", "---\ntitle: A\nsummary: S\n---\n")
        .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: Stage\n    steps:\n      - article: one\n        checkpoint: C\n---\n");

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_section_and_a_path_have_the_picture_of_their_name_as_decoration()
    {
        content.Add("a/index.svg", Svg("i-sun")).Add("paths/p.svg", Svg("i-stone"));
        var guide = content.Load().Guide!;
        Assert.StartsWith("<svg aria-hidden=\"true\" viewBox=\"0 0 400 210\">", guide.Sections.Single().Picture);
        Assert.Contains("i-stone", guide.Paths.Single().Picture);
    }

    [Fact]
    public void Without_a_file_there_is_no_picture() => Assert.Equal("", content.Load().Guide!.Sections.Single().Picture);

    [Theory]
    [InlineData("d-box")]
    [InlineData("i-sun\" onclick=\"x")]
    public void What_a_picture_may_not_have_is_an_error(string css) => Assert.Contains("a/index.md(1,1) PWG107", content.Add("a/index.svg", Svg(css)).Places());

    [Theory]
    [InlineData("<path class=\"i-sun\" d=\"M0 0a9 9 0 0 1 9 9\"/>", "command other than")]
    [InlineData("<path class=\"i-sun\" d=\"M0 0h1e2\"/>", "command other than")]
    [InlineData("<rect class=\"i-sun\" rx=\"4\" width=\"9\" height=\"9\"/>", "attribute 'rx'")]
    [InlineData("<circle class=\"i-sun\" r=\"4\" transform=\"scale(2)\"/>", "attribute 'transform'")]
    [InlineData("<text class=\"i-sun\">Sun</text>", "element <text>")]
    public void What_the_preview_of_a_link_could_not_show_is_an_error(string shape, string message)
    {
        var problem = Assert.Single(content.Add("a/index.svg", Drawing(shape)).Load().Problems);
        Assert.Equal("PWG107", problem.RuleId);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shape_that_is_documented_is_a_picture() =>
        Assert.Empty(content.Add("a/index.svg", Drawing("<g class=\"i-line\"><rect x=\"1\" y=\"1\" width=\"2\" height=\"2\"/><circle cx=\"1\" cy=\"1\" r=\"1\"/><ellipse cx=\"1\" cy=\"1\" rx=\"2\" ry=\"1\"/><path d=\"M0,0 L1 1 H2 V3 C1 1 2 2 3 3 S4 4 5 5 Q6 6 7 7 Z\"/></g>")).Load().Problems);

    [Theory]
    [InlineData("0 0 400")]
    [InlineData("0 0 400 x")]
    [InlineData("a 0 400 210")]
    [InlineData("0 0 400 0")]
    [InlineData("0 0 -4 210")]
    [InlineData("0 0 400 Infinity")]
    public void A_view_box_has_four_numbers_that_span_something(string box)
    {
        var problem = Assert.Single(content.Add("a/index.svg", Drawing("").Replace("0 0 400 210", box, StringComparison.Ordinal)).Load().Problems);
        Assert.Contains("viewBox of four numbers", problem.Message, StringComparison.Ordinal);
    }

    private static string Drawing(string shape) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 210\">{shape}</svg>";

    private static string Svg(string css) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 210\"><path class=\"{css}\" d=\"M0 0h9v9Z\"/></svg>";
}
