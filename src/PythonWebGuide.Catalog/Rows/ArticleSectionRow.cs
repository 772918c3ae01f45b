namespace PythonWebGuide.Catalog.Rows;

/// <summary>A part of an article under one heading: the unit that search finds. Its text columns are the content of the FTS5 table.</summary>
internal sealed class ArticleSectionRow
{
    public required int Id { get; init; }

    public required int ArticleId { get; init; }

    public required string Anchor { get; init; }

    public required int Level { get; init; }

    public required string Title { get; init; }

    public required string Heading { get; init; }

    public required string Trail { get; init; }

    /// <summary>Words that readers search for and messages that the page explains; only the lead has them.</summary>
    public required string Aliases { get; init; }

    public required string Identifiers { get; init; }

    public required string Text { get; init; }

    public required string Code { get; init; }
}
