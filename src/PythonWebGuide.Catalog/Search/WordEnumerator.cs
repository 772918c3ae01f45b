using System.Globalization;
using System.Text;

namespace PythonWebGuide.Catalog.Search;

/// <summary>The places of words in a text, without copying it.</summary>
internal ref struct WordEnumerator(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Where the word of now ends, however long it is.</summary>
    public int Next { get; private set; }

    public Range Current { get; private set; }

    public readonly WordEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = Next;
        int length;
        while (start < text.Length && LengthOfWordPart(start, isInside: false) == 0) start++;
        var end = start;
        while (end < text.Length && (length = LengthOfWordPart(end, isInside: true)) > 0) end += length;
        Next = end;
        Current = start..(end - start <= Words.MaxLength ? end : start + Words.MaxLength - (char.IsHighSurrogate(text[start + Words.MaxLength - 1]) ? 1 : 0));
        return end > start;
    }

    /// <summary>1 or 2 code units of a letter or digit; 0 for anything else. A combining mark only goes on with a word.</summary>
    private readonly int LengthOfWordPart(int at, bool isInside)
    {
        var c = text[at];
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (char.IsSurrogate(c)) return Rune.DecodeFromUtf16(text[at..], out var rune, out var used) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune) ? used : 0;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark => isInside ? 1 : 0,
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => 1,
            _ => char.IsLetterOrDigit(c) ? 1 : 0,
        };
    }
}
