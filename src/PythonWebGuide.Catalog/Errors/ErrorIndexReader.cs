using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>Reads the known messages, once, when the tables are opened.</summary>
internal static class ErrorIndexReader
{
    public static ErrorIndex Read(GuideTables tables, GuideMap map) => new(
    [
        .. tables.Errors.Select(row => new KnownMessage(row.Id, new KnownErrorEntry(row.Message, map.Articles[row.ArticleId - 1], row.Anchor, row.Heading, row.Place), ErrorLine.Parse(row.Message))),
    ]);
}
