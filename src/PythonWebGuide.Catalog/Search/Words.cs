using System.Globalization;
using System.Text;

namespace PythonWebGuide.Catalog.Search;

/// <summary>
/// What a word is, for the index, for queries and for snippets: a run of letters and digits, in lower case, without accents.
/// The same words as FTS5's <c>unicode61 remove_diacritics 2</c> makes.
/// </summary>
internal static class Words
{
    /// <summary>Longer words are cut here, in texts as in queries.</summary>
    public const int MaxLength = 40;

    public static WordEnumerator In(ReadOnlySpan<char> text) => new(text);

    public static List<string> Of(string text)
    {
        var words = new List<string>();
        foreach (var range in In(text)) words.Add(Fold(text.AsSpan(range)));
        return words;
    }

    /// <summary>The words of a text, one space between them: what "the same title" means.</summary>
    public static string Plain(string text) => string.Join(' ', Of(text));

    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word)) return string.Create(word.Length, word, static (lower, source) => Ascii.ToLower(source, lower, out _));
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }
}
