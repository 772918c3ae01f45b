using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog.Rows;

/// <summary>An article; its id is its place in reading order.</summary>
internal sealed class ArticleRow
{
    public required int Id { get; init; }

    public required int SectionId { get; init; }

    public required string Source { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ArticleKind Kind { get; init; }

    public required ArticleLevel Level { get; init; }

    public required int Minutes { get; init; }

    /// <summary>ISO date; null when the article does not say.</summary>
    public string? Updated { get; init; }

    /// <summary>Slugs, separated by spaces.</summary>
    public required string Topics { get; init; }

    /// <summary>Slugs, separated by spaces.</summary>
    public required string Requires { get; init; }

    /// <summary>Sample steps that it quotes, separated by spaces.</summary>
    public required string Samples { get; init; }

    /// <summary>Addresses of the articles that it links to, separated by spaces.</summary>
    public required string Links { get; init; }

    /// <summary>Packed.</summary>
    public required byte[] Html { get; init; }

    /// <summary>Packed.</summary>
    public required byte[] Markdown { get; init; }

    /// <summary>JSON array of outline entries.</summary>
    public required string Outline { get; init; }

    /// <summary>JSON array of dated changes.</summary>
    public required string Changes { get; init; }

    /// <summary>JSON array of questions.</summary>
    public required string Questions { get; init; }

    /// <summary>See <see cref="Rows.TextHash"/>.</summary>
    public required byte[] TextHash { get; init; }
}
