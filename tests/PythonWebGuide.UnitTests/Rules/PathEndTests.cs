using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content;

namespace PythonWebGuide.UnitTests.Rules;

/// <summary>Optional steps, the challenge at the end of a path, and the paths to go on with.</summary>
public sealed class PathEndTests : IDisposable
{
    private readonly ContentFolderBuilder content = new ContentFolderBuilder()
        .AddPage("a/zero.md").AddPage("a/one.md").AddPage("a/two.md").AddPage("a/task.md");

    public void Dispose() => content.Dispose();

    [Fact]
    public void An_optional_step_has_a_place_and_no_number_and_is_not_counted()
    {
        content.Add("paths/p.md", Path("p", "optional: true", "minutes: 7", "challenge: task\nnext: [q]")).Add("paths/q.md", Path("q", "minutes: 1", "minutes: 1", ""));
        var path = Read(map => map.PathOrNull(Slug.Parse("p"))!);
        Assert.Equal([(0, 0, true), (1, 1, false), (2, 2, false)], path.Steps.Select(step => (step.Place, step.Number, step.IsOptional)));
        Assert.Equal((2, 14, "task", "q"), (path.Count, path.Minutes, path.Challenge!.Slug.ToString(), Assert.Single(path.Next).ToString()));
        Assert.Equal(("one", "two", null), (path.After(path.Steps[0])!.Article.Slug.ToString(), path.After(path.Steps[1])!.Article.Slug.ToString(), path.After(path.Steps[2])));
        Assert.Equal(path.Steps[0], path.Before(path.Steps[1]));
    }

    [Fact]
    public void A_challenge_that_is_planned_joins_when_it_is_written_and_missing_steps_are_counted()
    {
        content.Add("guide.yml", "title: T\nplanned: [later, two]\n").Add("paths/p.md", Path("p", "minutes: 1", "minutes: 1", "challenge: later"));
        File.Delete(System.IO.Path.Combine(content.Path, "a/two.md"));
        Assert.Equal((null, 1), Read(map => (map.PathOrNull(Slug.Parse("p"))!.Challenge, map.PathOrNull(Slug.Parse("p"))!.Missing)));
        content.AddPage("a/later.md");
        Assert.Equal("later", Read(map => map.PathOrNull(Slug.Parse("p"))!.Challenge!.Slug.ToString()));
    }

    // Four lines of front matter, then the end of the path from line 6 on.
    [Theory]
    [InlineData("challenge: nothing", "paths/p.md(6,1) PWG205")]
    [InlineData("challenge: Not a slug", "paths/p.md(6,1) PWG005")]
    [InlineData("next: [nowhere]", "paths/p.md(6,1) PWG205")]
    [InlineData("next: [p]", "paths/p.md(6,1) PWG205")]
    public void What_a_path_ends_with_exists(string end, string place)
    {
        content.Add("paths/p.md", Path("p", "minutes: 1", "minutes: 1", end));
        Assert.Equal([place], content.Places());
    }

    [Fact]
    public void No_later_step_builds_on_an_optional_one()
    {
        content.AddPage("a/two.md", "Text.\n", "requires: [zero]").Add("paths/p.md", Path("p", "optional: true", "minutes: 1", ""));
        Assert.Contains("PWG206", Assert.Single(content.Places()));
    }

    [Fact]
    public void A_path_of_optional_steps_only_is_none()
    {
        content.Add("paths/p.md", Path("p", "optional: true", "optional: true", ""));
        Assert.Contains("PWG205", Assert.Single(content.Places()));
    }

    private T Read<T>(Func<GuideMap, T> read)
    {
        var folder = Directory.CreateTempSubdirectory("guide-path-end-").FullName;
        try
        {
            using var builder = new CatalogBuilder(content.Path, new CatalogFolder(folder), allowShrink: false, TimeProvider.System);
            var build = builder.Build(null);
            Assert.True(build.Reader is not null, string.Join('\n', build.Problems));
            using var reader = build.Reader;
            return read(reader.Map);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Path(string title, string zero, string others, string end) =>
        $"---\ntitle: {title}\nsummary: S\nfor: F\noutcome: O\n{end}\nstages:\n  - title: Stage\n    steps:\n      - article: zero\n        checkpoint: C\n        {zero}\n"
        + $"      - article: one\n        checkpoint: C\n        {others}\n      - article: two\n        checkpoint: C\n        {others}\n---\n";
}
