using System.Collections.Immutable;
using PythonWebGuide.Catalog.Navigation;

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

/// <summary>An article that matches, with its best sections.</summary>
/// <param name="Article">The article.</param>
/// <param name="Hits">Its best sections, best first, at most three.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
public sealed record SearchResult(ArticleEntry Article, ImmutableArray<SearchHit> Hits, double Score);

/// <summary>A section that matches.</summary>
/// <param name="Heading">Its heading; null for the lead.</param>
/// <param name="Trail">The headings above it.</param>
/// <param name="Url">Address with the heading's anchor.</param>
/// <param name="SnippetHtml">HTML-encoded text with the matching words in <c>mark</c> elements.</param>
public sealed record SearchHit(string? Heading, string Trail, string Url, string SnippetHtml);
