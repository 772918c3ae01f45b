namespace PythonWebGuide.Catalog.Search;

/// <summary>The arrays that a search works in, kept with its connection: a search allocates next to nothing.</summary>
internal sealed class SearchScratch(SearchIndex index)
{
    /// <summary>Stems of a section that are looked at.</summary>
    public const int MostStems = 2000;

    public Accumulator Sections { get; } = new(index.Sections.Length);

    public Accumulator Articles { get; } = new(index.ArticleCount);

    public WantedStems Wanted { get; } = new(index.Stems);

    public int[] Stems { get; } = new int[MostStems];
}
