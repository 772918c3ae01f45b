using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Articles;

/// <summary>What can be done with an article but read it.</summary>
/// <param name="Source">Where its source can be changed and mistakes be reported; null when that is not known.</param>
/// <param name="MarkdownUrl">Its text for other tools.</param>
public sealed record PageLinks(SourceLinks? Source, string MarkdownUrl)
{
    public static PageLinks Of(ArticleEntry article, string? sourceUrl) => new(SourceLinks.OfOrNull(sourceUrl, article), article.Url + ".md");
}
