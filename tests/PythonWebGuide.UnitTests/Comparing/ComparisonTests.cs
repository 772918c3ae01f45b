using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.UnitTests.Comparing;

/// <summary><c>compare.yml</c>: what is read, and what is wrong at which line.</summary>
public sealed class ComparisonTests : IDisposable
{
    private const string Good = """
        frameworks:
          red:
            title: Red
            sample: red/01
            path: p
          blue:
            title: Blue
            sample: blue/01
            path: p
        tasks:
          - key: greet
            title: Greet
            text: "Says `hello`."
            test: samples/suite/01/test_it.py greets
            red:
              by: A function
              code: ["red/01/app.py greet", "red/01/app.py def:helper"]
              read: one#part
            blue:
              by: A class
              code: [blue/01/app.py]
              note: Short.
              read: one
        """;

    private readonly ContentFolderBuilder content = new ContentFolderBuilder().AddPage("a/one.md", "## Part\n")
        .Add("guide.yml", "rules:\n  PWG127: \"off\"\n")
        .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: Stage\n    steps:\n      - article: one\n        checkpoint: C\n---\n")
        .Add("samples/red/01/pyproject.toml", "[project]\n").Add("samples/red/01/app.py", "# region: greet\ndef greet():\n    return 'hello'\n# endregion\n\n\ndef helper():\n    pass\n")
        .Add("samples/blue/01/pyproject.toml", "[project]\n").Add("samples/blue/01/app.py", "class Greet:\n    pass\n")
        .Add("samples/suite/01/pyproject.toml", "[project]\n").Add("samples/suite/01/test_it.py", "def test_greets(site):\n    pass\n");

    public void Dispose() => content.Dispose();

    [Fact]
    public void A_cell_holds_regions_definitions_and_whole_files_of_the_samples()
    {
        var load = content.Add("compare.yml", Good).Load();
        Assert.Empty(load.Problems);
        var task = Assert.Single(load.Guide!.Comparison!.Tasks);
        Assert.Equal("Says <code>hello</code>.", task.Html);
        Assert.Equal("greets", task.Test.Sentence);
        Assert.Equal([4, 2], task.Cells.Select(cell => cell.Lines));
        Assert.Equal(2, task.Cells[0].CodeHtml.Split("<figure").Length - 1);
        Assert.Contains("/samples/red/01/app.py", task.Cells[0].CodeHtml);
        Assert.DoesNotContain("region", task.Cells[0].CodeHtml);
    }

    [Fact]
    public void A_region_that_only_the_comparison_shows_is_used() =>
        Assert.Empty(content.Add("compare.yml", Good).Load().Problems.Where(problem => problem.RuleId == RuleIds.RegionsAreUsed));

    [Fact]
    public void A_guide_without_the_file_compares_nothing() => Assert.Null(content.Add("samples/red/01/app.py", "x = 1\n").Load().Guide!.Comparison);

    [Theory]
    [InlineData("red/01/app.py greet", "red/01/app.py nothing", "compare.yml(17,1) PWG123")]
    [InlineData("def:helper", "def:nobody", "compare.yml(17,1) PWG123")]
    [InlineData("blue/01/app.py]", "blue/01/gone.py]", "compare.yml(21,1) PWG123")]
    [InlineData("sample: blue/01", "sample: blue/02", "compare.yml(7,1) PWG231")]
    [InlineData("path: p", "path: q", "compare.yml(3,1) PWG231")]
    [InlineData("test_it.py greets", "test_it.py sings", "compare.yml(11,1) PWG231")]
    [InlineData("test_it.py greets", "gone.py greets", "compare.yml(11,1) PWG231")]
    [InlineData("one#part", "one#whole", "compare.yml(16,1) PWG231")]
    [InlineData("read: one\n", "read: two\n", "compare.yml(20,1) PWG231")]
    [InlineData("    blue:\n      by", "    green:\n      by", "compare.yml(11,1) PWG231")]
    [InlineData("key: greet", "key: Greet it", "compare.yml(11,1) PWG005")]
    [InlineData("by: A class", "who: A class", "compare.yml(20,7) PWG003")]
    public void A_mistake_is_found_at_its_place(string from, string to, string place)
    {
        Assert.Contains(from, Good + "\n");
        content.Add("compare.yml", (Good + "\n").Replace(from, to));
        Assert.Contains(place, content.Places());
    }

    [Fact]
    public void One_framework_is_not_compared() =>
        Assert.Contains("compare.yml(1,1) PWG231", content.Add("compare.yml", Good[..Good.IndexOf("  blue:", StringComparison.Ordinal)] + "tasks: []\n").Places());

    [Fact]
    public void The_paths_of_frameworks_are_some_of_those_of_the_guide()
    {
        content.Add("paths/q.md", "---\ntitle: Q\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: Stage\n    steps:\n      - article: one\n        checkpoint: C\n---\n");
        Assert.Empty(content.Add("compare.yml", Good).Places());
    }

    [Fact]
    public void A_task_has_a_key_of_its_own()
    {
        var task = Good[Good.IndexOf("  - key: greet", StringComparison.Ordinal)..];
        Assert.Equal(["compare.yml(24,1) PWG231"], content.Add("compare.yml", $"{Good}\n{task}\n").Places());
    }

    [Fact]
    public void Measurements_outside_of_the_content_are_an_error() =>
        Assert.Contains("compare.yml(1,1) PWG005", content.Add("compare.yml", "measurements: ../figures.json\n" + Good).Places());

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"date": "2026-11-22", "command": "x", "python": "3", "load": "", "machine": {"cpu": "c", "cores": 2}, "versions": {}, "notes": [], "applications": {"red": {}}}""")]
    public void Measurements_that_no_run_wrote_are_an_error(string json)
    {
        content.Add("compare.yml", "measurements: samples/suite/figures.json\n" + Good).Add("samples/suite/figures.json", json);
        Assert.Contains("samples/suite/figures.json(1,1) PWG231", content.Places());
    }
}
