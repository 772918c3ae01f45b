using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>FTS5 MATCH expressions that cannot be malformed: only words of letters and digits, each in quotes, and operators written here.</summary>
internal static class MatchExpression
{
    private const int LeastPrefix = 2;

    /// <summary>Sections with any of the groups.</summary>
    public static string Any(SearchQuery query) => string.Join(" OR ", Terms(query));

    /// <summary>Sections with any word, those of phrases on their own: for when no section has a phrase as it was typed.</summary>
    public static string AnyWord(SearchQuery query) =>
        string.Join(" OR ", query.Groups.SelectMany(group => group).Select(word => Phrase([word], isPrefix: false)));

    private static IEnumerable<string> Terms(SearchQuery query) =>
        query.Groups.Select((group, index) => Phrase(group, isPrefix: query.LastIsOpen && index == query.Groups.Length - 1));

    private static string Phrase(ImmutableArray<string> words, bool isPrefix) =>
        $"\"{string.Join(' ', words)}\"{(isPrefix && words[^1].Length >= LeastPrefix ? " *" : "")}";
}
