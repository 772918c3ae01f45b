using PythonWebGuide.Content;

namespace PythonWebGuide.Catalog;

/// <summary>What makes a catalog file usable by this program: its tables, and the compiler that filled them.</summary>
internal static class CatalogSchema
{
    /// <summary>To be raised when the tables change.</summary>
    private const int Tables = 10;

    /// <summary>
    /// The number of the tables and eight characters of the compiler's build, so that a changed compiler never serves
    /// what an earlier one made. Deterministic builds of the same source have the same id.
    /// </summary>
    public static readonly string Version =
        $"{Tables}{typeof(Guide).Module.ModuleVersionId.ToString("N")[..8]}";

    /// <summary>The full-text index, for phrases and identifiers; its content is the table of article sections.</summary>
    public const string FullText = """
        CREATE VIRTUAL TABLE fts USING fts5(Title, Heading, Trail, Aliases, Identifiers, Text, Code,
            content='article_sections', content_rowid='Id', tokenize='porter unicode61 remove_diacritics 2');
        """;
}
