using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Articles;

/// <summary>Where the source of an article can be changed, and where a mistake in it is reported.</summary>
public sealed record SourceLinks(string Edit, string Report)
{
    public static SourceLinks? OfOrNull(string? sourceUrl, ArticleEntry article) =>
        sourceUrl?.TrimEnd('/') is not { } source ? null
        : new SourceLinks($"{source}/edit/main/content/{article.Source}", $"{source}/issues/new?title={Uri.EscapeDataString($"{article.Title} ({article.Source})")}");
}
