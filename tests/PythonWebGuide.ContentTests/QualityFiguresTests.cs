using System.Globalization;
using System.Text.RegularExpressions;
using PythonWebGuide.Benchmarks;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Content.Quality;

namespace PythonWebGuide.ContentTests;

/// <summary>The figures that the page <c>/quality</c> shows to readers are those that were measured.</summary>
public sealed partial class QualityFiguresTests(SearchQualityTests.RealCatalog catalog) : IClassFixture<SearchQualityTests.RealCatalog>
{
    private IReadOnlyList<MeasuredFigure> Figures => catalog.Reader.Map.Quality.Figures;

    [Fact]
    public void Search_is_as_good_as_is_said()
    {
        var figure = Figures.Single(figure => figure.Source!.EndsWith("golden-queries.tsv", StringComparison.Ordinal));
        var said = Percent().Matches(figure.Figure).Select(match => double.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture)).ToList();
        var untuned = QueryLine.Read(Path.Combine(Repository.Root, figure.Source!)).FindAll(query => query.Half == 1);
        var quality = Quality.Of(untuned.ConvertAll(query => query.Place(catalog.Reader.Search(new SearchRequest(query.Query)).Results.Select(result => result.Article.Slug.ToString()))));
        Assert.Equal(2, said.Count);
        Assert.True(quality.At1 > said[0] && quality.At3 > said[1], quality.ToString());
    }

    /// <summary>Nobody typed them: <c>tests/measure.sh</c> joins the records of the runs.</summary>
    [Fact]
    public void The_benchmarks_are_what_the_records_of_their_runs_say()
    {
        var runs = Results.Read(Repository.Root);
        Assert.NotEmpty(runs);
        Assert.Equal(Results.AsTable(runs), File.ReadAllText(Path.Combine(Repository.Root, Results.Table)));
        Assert.Equal(Results.AsYaml(runs), File.ReadAllText(Path.Combine(Repository.Root, Results.Page)));
        Assert.Equal(
            runs.SelectMany(run => run.Figures.Select(figure => (run.Title, figure.What, figure.Reached))),
            catalog.Reader.Map.Quality.Benchmarks.SelectMany(run => run.Figures.Select(figure => (run.Title, figure.What, figure.Reached))));
    }

    [GeneratedRegex("over (?<percent>[0-9.]+) %", RegexOptions.NonBacktracking)]
    private static partial Regex Percent();
}
