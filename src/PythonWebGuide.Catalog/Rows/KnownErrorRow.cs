using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog.Rows;

/// <summary>An error message that an article explains.</summary>
internal sealed class KnownErrorRow
{
    public required int Id { get; init; }

    public required int ArticleId { get; init; }

    public required string Message { get; init; }

    public required string Anchor { get; init; }

    public required string Heading { get; init; }

    public required ErrorPlace Place { get; init; }

    public required string Html { get; init; }
}
