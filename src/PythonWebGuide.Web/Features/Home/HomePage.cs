using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Home;

public sealed record HomePage : SitePage
{
    private const int RecentlyChanged = 5;

    public required PathEntry? Path { get; init; }

    /// <summary>Where readers are helped to choose a framework: by questions, or by an article where the guide has one.</summary>
    public required string? ChooseUrl { get; init; }

    public required IReadOnlyList<SectionEntry> Sections { get; init; }

    public required IReadOnlyList<ArticleEntry> Recent { get; init; }

    public static HomePage Of(GuideMap map) => new()
    {
        Title = map.Title,
        Description = "Learn Python web development with Django, Flask and FastAPI: a tested guide from an empty folder to a running application.",
        CanonicalPath = "/",
        Path = map.Paths.FirstOrDefault(),
        ChooseUrl = map.Chooser is not null ? "/choose" : map.ArticleOrNull(Content.Slug.Parse("choose-a-framework"))?.Url,
        Sections = map.Sections,
        Recent = [.. map.Articles.Where(article => article.Updated is not null).OrderByDescending(article => article.Updated).Take(RecentlyChanged)],
    };
}
