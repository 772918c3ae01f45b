namespace PythonWebGuide.Catalog.Rows;

internal sealed class PathStepRow
{
    public required int Id { get; init; }

    public required int PathId { get; init; }

    public required string Stage { get; init; }

    public required string Article { get; init; }

    /// <summary>Null for those of the article.</summary>
    public int? Minutes { get; init; }

    public required bool IsOptional { get; init; }

    public required string Checkpoint { get; init; }
}
