namespace PythonWebGuide.Catalog.Rows;

internal sealed class TermRow
{
    public required int Id { get; init; }

    public required string Key { get; init; }

    public required string Term { get; init; }

    /// <summary>Other names, separated by line ends.</summary>
    public required string Also { get; init; }

    public required string Definition { get; init; }

    /// <summary>Slugs, separated by spaces.</summary>
    public required string See { get; init; }

    public required string? Layer { get; init; }

    /// <summary>Slugs, separated by spaces.</summary>
    public required string UsedBy { get; init; }
}
