using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Check;

public sealed record CheckPage : SitePage
{
    public required ArticleEntry Article { get; init; }

    public required JudgedQuestion Judged { get; init; }

    /// <summary>The question where the reader found it: on the article's page or in a path.</summary>
    public required string BackUrl { get; init; }

    public override string Area => "learn";

    public static CheckPage Of(GuideMap map, ArticleEntry article, JudgedQuestion judged, string? cameFrom) => new()
    {
        Title = $"Check yourself: {article.Title}",
        Description = $"Your answer to a question of {article.Title}.",
        CanonicalPath = null,
        Article = article,
        Judged = judged,
        BackUrl = $"{PageOf(map, article, cameFrom)}#check-{judged.Number}",
    };

    /// <summary>Only a page that shows the article is gone back to, whatever the browser says.</summary>
    private static string PageOf(GuideMap map, ArticleEntry article, string? cameFrom)
    {
        var from = Uri.TryCreate(cameFrom, UriKind.Absolute, out var address) ? address.AbsolutePath : null;
        return map.Paths.Select(path => path.StepOrNull(article.Slug)?.Url).FirstOrDefault(step => step is not null && step == from) ?? article.Url;
    }
}
