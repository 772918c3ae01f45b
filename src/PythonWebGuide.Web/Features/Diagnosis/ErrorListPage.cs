using PythonWebGuide.Catalog.Errors;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Diagnosis;

/// <summary>The form of the error finder, and every message that the guide explains.</summary>
public sealed record ErrorListPage : SitePage
{
    public required IReadOnlyList<IGrouping<ArticleEntry, KnownErrorEntry>> ByArticle { get; init; }

    public int Count => ByArticle.Sum(article => article.Count());

    public override string Area => "errors";

    public static ErrorListPage Of(IEnumerable<KnownErrorEntry> errors) => new()
    {
        Title = "Find an error",
        Description = "Paste a traceback or an error message: what it means, the likely causes and the fix, from the pages of this guide.",
        CanonicalPath = "/errors",
        ByArticle = [.. errors.GroupBy(error => error.Article)],
    };
}
