using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Quality;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Quality;

/// <summary>Counted from the catalog: what was run, with what, when, and what was not.</summary>
public sealed record QualityPage : SitePage
{
    public required int Articles { get; init; }

    public required int Errors { get; init; }

    public required IReadOnlyList<SampleEntry> Samples { get; init; }

    /// <summary>Steps that were run in their present form.</summary>
    public required IReadOnlyList<SampleEntry> Tested { get; init; }

    /// <summary>Articles all of whose samples were run.</summary>
    public required int TestedArticles { get; init; }

    /// <summary>Articles that show no sample.</summary>
    public required IReadOnlyList<ArticleEntry> WithoutSamples { get; init; }

    public required IReadOnlyList<PackageVersion> Versions { get; init; }

    public required QualityReport Report { get; init; }

    public required string? SourceUrl { get; init; }

    public int Tests => Tested.Sum(sample => sample.Evidence!.Tests);

    public DateOnly? Newest => Tested.Count == 0 ? null : Tested.Max(sample => sample.Evidence!.Date);

    public DateOnly? Oldest => Tested.Count == 0 ? null : Tested.Min(sample => sample.Evidence!.Date);

    public IEnumerable<string> Pythons => Tested.Select(sample => sample.Evidence!.Python).Distinct(StringComparer.Ordinal);

    /// <summary>The steps by project.</summary>
    public IEnumerable<IGrouping<string, SampleEntry>> Projects => Samples.GroupBy(sample => sample.Name.Split('/')[0], StringComparer.Ordinal);

    public override bool IsArranged => true;

    public static QualityPage Of(GuideMap map, int errors, string? sourceUrl)
    {
        var samples = map.Samples.ToList();
        var quoting = map.Articles.Where(article => !article.Samples.IsEmpty).ToList();
        return new QualityPage
        {
            Title = "How this guide is tested",
            Description = "What was run, with which versions and when; what was measured, with the command for it; and what nobody has run.",
            CanonicalPath = "/quality",
            Articles = map.Articles.Length,
            Errors = errors,
            Samples = samples,
            Tested = [.. samples.Where(sample => sample.Evidence is not null)],
            TestedArticles = quoting.Count(article => map.SamplesOf(article).All(sample => sample.Evidence is not null)),
            WithoutSamples = [.. map.Articles.Where(article => article.Samples.IsEmpty)],
            Versions = map.Versions,
            Report = map.Quality,
            SourceUrl = sourceUrl,
        };
    }
}
