using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PythonWebGuide.Catalog.Search;

/// <summary>
/// What a reader typed, as groups of words: one word each, or several that belong together
/// (<c>app.route</c>, <c>get_object_or_404</c>, a "quoted phrase").
/// </summary>
internal sealed record SearchQuery(string Text, ImmutableArray<ImmutableArray<string>> Groups, bool LastIsOpen)
{
    public const int MaxAccepted = 1000;

    private const int MaxCharacters = 256;
    private const int MaxWords = 12;
    private const int MaxWordLength = 40;
    private const int MaxWordsInGroup = 6;

    private static readonly FrozenSet<string> StopWords = FrozenSet.Create(StringComparer.Ordinal,
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "i", "in", "is", "it", "my", "of", "on",
        "or", "should", "that", "the", "this", "to", "use", "using", "vs", "versus", "what", "when", "where", "which", "why", "with", "you", "your");

    public bool IsEmpty => Groups.IsEmpty;

    public static SearchQuery Parse(string? typed)
    {
        var text = Clean(typed ?? "");
        var all = GroupsOf(text.ToLowerInvariant());
        var content = all.Where(group => group.Length > 1 || !StopWords.Contains(group[0])).ToImmutableArray();
        var groups = content.IsEmpty ? all : content;
        // The last word may still be unfinished while it is typed; a space or a sign behind it ends it.
        var open = text.Length > 0 && char.IsLetterOrDigit(text[^1]) && groups.Length > 0 && groups[^1] == all[^1];
        return new SearchQuery(text.Trim(), groups, open);
    }

    private static string Clean(string typed)
    {
        var kept = new StringBuilder(MaxCharacters);
        foreach (var rune in typed.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for a lone surrogate.
            if (rune == Rune.ReplacementChar) continue;
            kept.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format ? " " : rune.ToString());
            if (kept.Length >= MaxCharacters) break;
        }

        return kept.ToString().Normalize(NormalizationForm.FormKC).TrimStart();
    }

    private static ImmutableArray<ImmutableArray<string>> GroupsOf(string text)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var words = 0;
        foreach (var chunk in Chunks(text))
        {
            var group = WordsOf(chunk).Take(Math.Min(MaxWordsInGroup, MaxWords - words)).ToImmutableArray();
            if (group.IsEmpty) continue;
            words += group.Length;
            groups.Add(group);
            if (words >= MaxWords) break;
        }

        return groups.ToImmutable();
    }

    /// <summary>The parts between white space; what stands between two quotes is one part.</summary>
    private static IEnumerable<string> Chunks(string text)
    {
        var parts = text.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var quoted = i % 2 == 1 && i < parts.Length - 1;
            if (quoted) yield return parts[i];
            else foreach (var chunk in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) yield return chunk;
        }
    }

    public static IEnumerable<string> WordsOf(string chunk)
    {
        var start = -1;
        for (var i = 0; i <= chunk.Length; i++)
        {
            var inside = i < chunk.Length && (char.IsLetterOrDigit(chunk[i]) || char.IsSurrogate(chunk[i]) && Rune.TryGetRuneAt(chunk, char.IsLowSurrogate(chunk[i]) ? i - 1 : i, out var rune) && Rune.IsLetterOrDigit(rune));
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            yield return chunk[start..Math.Min(i, start + MaxWordLength)];
            start = -1;
        }
    }
}
