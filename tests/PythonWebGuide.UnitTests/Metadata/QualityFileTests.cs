namespace PythonWebGuide.UnitTests.Metadata;

public sealed class QualityFileTests : IDisposable
{
    private const string Good = "figures:\n  - title: T\n    figure: 3 s\n    date: 2026-11-20\n    command: run\nmanual:\n  - title: M\n    result: R\n    date: 2026-11-21\n";

    private const string Benchmarks = "runs:\n  - title: Load\n    date: 2026-11-20\n    conditions: 2 cores\n    source: RESULTS.md\n    figures:\n"
        + "      - what: ratio\n        reached: 0.9\n        aim: 0.8\n      - what: memory\n        reached: 9 MB\n";

    private readonly ContentFolderBuilder content = new ContentFolderBuilder().AddPage("a/one.md");

    public void Dispose() => content.Dispose();

    [Fact]
    public void Figures_come_with_their_command_and_warnings_are_counted()
    {
        var quality = content.Add("quality.yml", Good).Add("guide.yml", "rules:\n  PWG201: warning\n").AddPage("a/two.md", "Text.\n", "title: Two", "summary: Short.").Load().Guide!.Quality;
        Assert.Equal(("T", "3 s", "run", new DateOnly(2026, 11, 20)), (quality.Figures[0].Title, quality.Figures[0].Figure, quality.Figures[0].Command, quality.Figures[0].Date));
        Assert.Equal(("M", 1), (quality.Manual[0].Title, quality.Warnings));
        Assert.True(quality.Rules > 40);
    }

    [Fact]
    public void Benchmarks_come_with_their_date_and_what_they_should_reach()
    {
        var run = Assert.Single(content.Add("benchmarks.yml", Benchmarks).Load().Guide!.Quality.Benchmarks);
        Assert.Equal(("Load", new DateOnly(2026, 11, 20), "2 cores", "RESULTS.md"), (run.Title, run.Date, run.Conditions, run.Source));
        Assert.Equal([("ratio", "0.9", "0.8"), ("memory", "9 MB", null)], run.Figures.Select(figure => (figure.What, figure.Reached, figure.Aim)));
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-24", "benchmarks.yml(3,1) PWG210")]
    [InlineData("reached: 0.9", "got: 0.9", "benchmarks.yml(8,9) PWG003")]
    public void A_mistake_in_the_benchmarks_is_found_at_its_place(string from, string to, string place) => Assert.Contains(place, content.Add("benchmarks.yml", Benchmarks.Replace(from, to)).Places());

    [Theory]
    [InlineData("    command: run\n", "", "quality.yml(2,1) PWG004")]
    [InlineData("2026-11-20", "2026-11-24", "quality.yml(4,1) PWG210")]
    [InlineData("2026-11-21", "yesterday", "quality.yml(9,11) PWG005")]
    [InlineData("    result: R\n", "    outcome: R\n", "quality.yml(8,5) PWG003")]
    public void A_mistake_is_found_at_its_place(string from, string to, string place) => Assert.Contains(place, content.Add("quality.yml", Good.Replace(from, to)).Places());
}
