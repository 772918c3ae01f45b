using System.Collections.Immutable;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Catalog.Search;

/// <summary>An article that matches, with its best sections.</summary>
/// <param name="Article">The article.</param>
/// <param name="Hits">Its best sections, best first, at most three.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
public sealed record SearchResult(ArticleEntry Article, ImmutableArray<SearchHit> Hits, double Score);
