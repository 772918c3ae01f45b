using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>FTS5 MATCH expressions that cannot be malformed: only words of letters and digits, each in quotes, and operators written here.</summary>
internal static class MatchExpression
{
    /// <summary>Sections with any of the groups.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="completions">Words that the last, open word may become.</param>
    public static string Any(SearchQuery query, ImmutableArray<string> completions) =>
        string.Join(" OR ", query.Groups.Select(Phrase).Concat(completions.Select(word => Phrase(query.Groups[^1].SetItem(query.Groups[^1].Length - 1, word)))));

    /// <summary>Sections with any word, those of phrases on their own: for when no section has a phrase as it was typed.</summary>
    public static string AnyWord(SearchQuery query) => string.Join(" OR ", query.Groups.SelectMany(group => group).Select(word => Phrase([word])));

    private static string Phrase(ImmutableArray<string> words) => $"\"{string.Join(' ', words)}\"";
}
