using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Changes;
using PythonWebGuide.Web.Features.Compare;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Home;

public sealed record HomePage : SitePage
{
    private const int RecentlyChanged = 5;
    private const int ShortestSample = 4;
    private const int LongestSample = 14;

    public required PathEntry? Path { get; init; }

    /// <summary>Where readers are helped to choose a framework: by questions, or by an article where the guide has one.</summary>
    public required string? ChooseUrl { get; init; }

    public required IReadOnlyList<SectionEntry> Sections { get; init; }

    /// <summary>What changed last.</summary>
    public required IReadOnlyList<DatedChange> Recent { get; init; }

    /// <summary>A task of the comparison whose code is short in every framework, to show; null when there is none.</summary>
    public required ComparedRow? Sample { get; init; }

    public override bool IsArranged => true;

    public static HomePage Of(GuideMap map) => new()
    {
        Title = map.Title,
        Description = "Learn Python web development with Django, Flask and FastAPI: a tested guide from an empty folder to a running application.",
        CanonicalPath = "/",
        Path = map.Paths.FirstOrDefault(),
        ChooseUrl = map.Chooser is not null ? "/choose" : map.ArticleOrNull(Content.Slug.Parse("choose-a-framework"))?.Url,
        Sections = map.Sections,
        Recent = [.. DatedChange.Of(map).Take(RecentlyChanged)],
        Sample = map.Comparison is null ? null : ComparePage.Of(map, map.Comparison, [], false).Rows
            .Where(row => row.Cells.All(cell => cell.Cell.Lines is >= ShortestSample and <= LongestSample && cell.Column.Tested is not null))
            .OrderByDescending(row => row.Cells.Sum(cell => cell.Cell.Lines)).FirstOrDefault(),
    };
}
