using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Comparing;

namespace PythonWebGuide.Web.Features.Compare;

/// <summary>What one application does for a task.</summary>
/// <param name="Column">Whose it is.</param>
/// <param name="Cell">The code.</param>
/// <param name="Article">The article that explains it.</param>
/// <param name="Url">Where in that article.</param>
public sealed record ComparedEntry(ComparedColumn Column, ComparedCell Cell, ArticleEntry? Article, string Url)
{
    public static ComparedEntry Of(GuideMap map, ComparedColumn column, ComparedCell cell)
    {
        var article = Slug.TryParse(cell.Read.Split('#')[0], null, out var slug) ? map.ArticleOrNull(slug) : null;
        return new ComparedEntry(column, cell, article, article?.Url + cell.Read[cell.Read.Split('#')[0].Length..]);
    }
}
