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

    private static string Svg(string css) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 210\"><path class=\"{css}\" d=\"M0 0h9v9Z\"/></svg>";
}
