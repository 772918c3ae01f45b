using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Changes;

/// <summary>What changed in an article on a day.</summary>
public sealed record DatedChange(DateOnly Date, ArticleEntry Article, IReadOnlyList<string> Notes)
{
    /// <summary>All changes of all articles, the newest first, those of one day in reading order.</summary>
    public static IEnumerable<DatedChange> Of(GuideMap map) =>
        from article in map.Articles
        from day in article.Changes.GroupBy(change => change.Date)
        orderby day.Key descending, article.Id
        select new DatedChange(day.Key, article, [.. day.Select(change => change.Note)]);
}
