using System.Collections.Frozen;

namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>The kinds of a language's own words, looked up without making a string of each word of the code.</summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<string, TokenKind>.AlternateLookup<ReadOnlySpan<char>> kinds;

    private WordTable(StringComparer comparer, ReadOnlySpan<(TokenKind Kind, string Words)> lists)
    {
        var words = new Dictionary<string, TokenKind>(comparer);
        foreach (var (kind, list) in lists)
            foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                words.TryAdd(word, kind);
        kinds = words.ToFrozenDictionary(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="lists">Words separated by white space, per kind; an earlier list wins.</param>
    public static WordTable Of(params ReadOnlySpan<(TokenKind Kind, string Words)> lists) => new(StringComparer.Ordinal, lists);

    public static WordTable IgnoringCase(params ReadOnlySpan<(TokenKind Kind, string Words)> lists) =>
        new(StringComparer.OrdinalIgnoreCase, lists);

    /// <summary>The word's kind; plain when it is not one of the language's own.</summary>
    public TokenKind KindOf(ReadOnlySpan<char> word) => kinds.TryGetValue(word, out var kind) ? kind : TokenKind.Plain;
}
