using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <param name="Query">The query as it was understood: trimmed, at most 256 characters.</param>
/// <param name="Total">How many articles match, all pages together.</param>
/// <param name="Suggestion">A better query, when there is one.</param>
/// <param name="Results">This page of results, best first.</param>
public sealed record SearchAnswer(string Query, int Total, string? Suggestion, ImmutableArray<SearchResult> Results)
{
    /// <summary>Whether the suggestion is what was searched for, because nothing has a word as it was typed.</summary>
    public bool IsRepaired { get; init; }

    /// <summary>Beginnings of the words that were looked for, separated by spaces: what the target page highlights.</summary>
    public string Highlight { get; init; } = "";

    /// <summary>What the results can be narrowed to.</summary>
    public ImmutableArray<SearchFacet> Facets { get; init; } = [];
}
