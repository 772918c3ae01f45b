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
}
