using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>A query as the index understands it.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Groups">What is looked for; words that nothing in the guide resembles are left out.</param>
/// <param name="Suggestion">The query with its misspelled words repaired; null when it has none.</param>
/// <param name="IsRepaired">Whether the suggestion is what is searched for.</param>
internal sealed record QueryPlan(SearchQuery Query, ImmutableArray<QueryGroup> Groups, string? Suggestion, bool IsRepaired)
{
    /// <summary>More would not fit the bits of a mask.</summary>
    public const int MostGroups = 16;

    /// <summary>The texts that the query as a whole may be, as they are compared with titles, headings and aliases, with how surely it is meant; as it was typed first.</summary>
    public ImmutableArray<(string Text, double Weight)> Wholes { get; } = WholesOf(Query, Groups);

    private static ImmutableArray<(string Text, double Weight)> WholesOf(SearchQuery query, ImmutableArray<QueryGroup> groups) =>
        groups is [{ Phrase: null } only] && only.Typed == query.Plain
            ? [(query.Plain, 1), .. only.Alternatives.Where(alternative => alternative.Words != query.Plain).Select(alternative => (alternative.Words, alternative.Weight))]
            : [(query.Plain, 1)];
}
