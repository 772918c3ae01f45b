namespace PythonWebGuide.Catalog.Rows;

/// <summary>Where the words of one stem occur, with the impact of each place: the first stage of search reads nothing else.</summary>
internal sealed class StemRow
{
    public required int Id { get; init; }

    public required string Stem { get; init; }

    public required int Sections { get; init; }

    public required int Articles { get; init; }

    /// <summary>Distance from the section before as a varint, then a byte of impact, for each section.</summary>
    public required byte[] SectionPostings { get; init; }

    public required byte[] ArticlePostings { get; init; }
}
