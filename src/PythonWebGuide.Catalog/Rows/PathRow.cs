namespace PythonWebGuide.Catalog.Rows;

internal sealed class PathRow
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string ForWhom { get; init; }

    public required string Outcome { get; init; }

    /// <summary>Slugs, separated by spaces.</summary>
    public required string Entry { get; init; }

    /// <summary>Slug of an article; null for none.</summary>
    public string? Challenge { get; init; }

    /// <summary>Slugs of paths, separated by spaces.</summary>
    public required string Next { get; init; }

    /// <summary>SVG; empty without one.</summary>
    public required string Picture { get; init; }

    public required string Html { get; init; }
}
