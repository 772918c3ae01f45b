using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Catalog.Rows;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>Reads the known messages out of a catalog, once, when it is opened.</summary>
internal static class ErrorIndexReader
{
    public static ErrorIndex Read(CatalogContext context, GuideMap map) => new(
    [
        .. context.Errors.OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.ArticleId, row.Message, row.Anchor, row.Heading, row.Place })
            .AsEnumerable()
            .Select(row => new KnownMessage(row.Id, new KnownErrorEntry(row.Message, map.Articles[row.ArticleId - 1], row.Anchor, row.Heading, row.Place), ErrorLine.Parse(row.Message))),
    ]);
}
