namespace PythonWebGuide.Catalog.Rows;

/// <summary>A word of the guide as it is written, for completing and repairing what a reader types.</summary>
internal sealed class WordRow
{
    public required string Word { get; init; }

    public required int StemId { get; init; }

    /// <summary>How many sections have it.</summary>
    public required int Sections { get; init; }

    /// <summary>How many titles, headings and aliases have it.</summary>
    public required int Headings { get; init; }
}
