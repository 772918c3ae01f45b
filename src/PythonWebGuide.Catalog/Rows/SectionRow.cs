namespace PythonWebGuide.Catalog.Rows;

internal sealed class SectionRow
{
    public required int Id { get; init; }

    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>SVG; empty without one.</summary>
    public required string Picture { get; init; }

    public required string Html { get; init; }
}
