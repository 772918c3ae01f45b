using System.Collections.Immutable;

namespace PythonWebGuide.Content.Articles;

/// <summary>A folder of articles with its landing page.</summary>
public sealed record Section
{
    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>HTML of the landing text; empty without an <c>index.md</c>.</summary>
    public required string Html { get; init; }

    /// <summary>The landing text for search, as of an article.</summary>
    public required ImmutableArray<ArticleSection> Sections { get; init; }

    /// <summary>Its illustration as safe SVG; empty without one.</summary>
    public string Picture { get; init; } = "";

    public string Url => $"/guide/{Path}";
}
