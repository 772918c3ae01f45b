namespace PythonWebGuide.Catalog.Rows;

internal sealed class SampleRow
{
    public required string Name { get; init; }

    /// <summary>JSON of the evidence; null when the step was not run.</summary>
    public string? Evidence { get; init; }

    /// <summary>A zip file.</summary>
    public required byte[] Archive { get; init; }
}
