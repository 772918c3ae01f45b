namespace PythonWebGuide.Catalog.Search;

/// <param name="Query">What the reader typed.</param>
/// <param name="Limit">Results to return, 1 to 50.</param>
/// <param name="Offset">Results to leave out first.</param>
/// <param name="Section">Only articles of this section; null for all.</param>
/// <param name="Kind">Only articles of this kind, as front matter names it; null for all.</param>
/// <param name="Level">Only articles of this level; null for all.</param>
public sealed record SearchRequest(string Query, int Limit = 10, int Offset = 0, string? Section = null, string? Kind = null, string? Level = null);
