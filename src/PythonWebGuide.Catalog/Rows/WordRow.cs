namespace PythonWebGuide.Catalog.Rows;

/// <summary>A word of the guide as it is written (the full-text index only knows stems), for completing what a reader types.</summary>
internal sealed class WordRow
{
    public required string Word { get; init; }

    /// <summary>How many sections have it.</summary>
    public required int Sections { get; init; }
}
