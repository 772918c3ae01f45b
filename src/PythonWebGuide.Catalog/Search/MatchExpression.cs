using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>FTS5 MATCH expressions that cannot be malformed: one phrase of words of letters and digits, in quotes, and a star written here.</summary>
internal static class MatchExpression
{
    /// <summary>A word of fewer letters may begin anything.</summary>
    public const int LeastOpenLetters = 2;

    /// <param name="words">The words of the phrase.</param>
    /// <param name="isOpen">Whether the last word may be unfinished.</param>
    public static string Phrase(ImmutableArray<string> words, bool isOpen) =>
        $"\"{string.Join(' ', words)}\"{(isOpen && words[^1].Length >= LeastOpenLetters ? " *" : "")}";
}
