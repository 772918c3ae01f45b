using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PythonWebGuide.Catalog.Search;

/// <summary>What a reader typed, taken apart: nothing here knows the index.</summary>
/// <param name="Text">What is shown again: without control characters, at most 256 characters.</param>
/// <param name="Parts">What stands between white space or quotation marks, as words; stop words on their own are left out.</param>
/// <param name="Plain">All words, stop words among them: what an exact title is compared with.</param>
/// <param name="LastIsOpen">Whether the last word may be unfinished.</param>
internal sealed record SearchQuery(string Text, ImmutableArray<QueryPart> Parts, string Plain, bool LastIsOpen)
{
    private const int MaxCharacters = 256;
    private const int MaxWords = 12;
    private const int MaxWordsInPart = 6;

    public bool IsEmpty => Parts.IsEmpty;

    public static SearchQuery Parse(string? typed)
    {
        var text = Clean(typed ?? "");
        var all = PartsOf(text).ToImmutableArray();
        var content = all.Where(part => part.Words.Length > 1 || part.IsQuoted || !StopWords.Contains(part.Words[0])).ToImmutableArray();
        var parts = Limited(content.IsEmpty ? all : content);
        // The last word may still be unfinished while it is typed; a space or a sign behind it ends it.
        var open = text.Length > 0 && char.IsLetterOrDigit(text[^1]) && parts.Length > 0 && ReferenceEquals(parts[^1], all[^1]);
        return new SearchQuery(text.Trim(), parts, Words.Plain(text), open);
    }

    private static string Clean(string typed)
    {
        var kept = new StringBuilder(MaxCharacters);
        foreach (var rune in typed.EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for a lone surrogate, and U+FFFE, which is no character, cannot be normalized.
            if (rune == Rune.ReplacementChar || rune.Value == 0xFFFE) continue;
            kept.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format ? " " : rune.ToString());
            if (kept.Length >= MaxCharacters) break;
        }

        return kept.ToString().Normalize(NormalizationForm.FormKC).TrimStart();
    }

    private static ImmutableArray<QueryPart> Limited(ImmutableArray<QueryPart> parts)
    {
        var left = MaxWords;
        var limited = ImmutableArray.CreateBuilder<QueryPart>();
        foreach (var part in parts)
        {
            if (left == 0) break;
            limited.Add(part.Words.Length <= left ? part : part with { Words = part.Words[..left] });
            left -= limited[^1].Words.Length;
        }

        return limited.ToImmutable();
    }

    private static IEnumerable<QueryPart> PartsOf(string text)
    {
        foreach (var (chunk, quoted) in Chunks(text))
        {
            ImmutableArray<string> words = [.. Words.Of(chunk).Where(word => word.Length > 0)];
            // A long chunk, such as a path or a module, is cut into parts that the index can hold together.
            for (var from = 0; from < words.Length; from += MaxWordsInPart)
                yield return new QueryPart(words[from..Math.Min(words.Length, from + MaxWordsInPart)], quoted, words.Length <= MaxWordsInPart ? Trimmed(chunk) : "");
        }
    }

    private static string Trimmed(string chunk)
    {
        var from = 0;
        while (from < chunk.Length && !IsOfName(chunk[from])) from++;
        var to = chunk.Length;
        while (to > from && !IsOfName(chunk[to - 1])) to--;
        return chunk[from..to];

        static bool IsOfName(char c) => c == '_' || char.IsLetterOrDigit(c);
    }

    /// <summary>The parts between white space; what stands between two quotation marks is one part.</summary>
    private static IEnumerable<(string Chunk, bool IsQuoted)> Chunks(string text)
    {
        var parts = text.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            // Quotation marks inside a word, as in @app.route("/"), quote nothing.
            var quoted = i % 2 == 1 && i < parts.Length - 1 && (parts[i - 1].Length == 0 || char.IsWhiteSpace(parts[i - 1][^1]));
            if (quoted) yield return (parts[i], true);
            else foreach (var chunk in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) yield return (chunk, false);
        }
    }
}
