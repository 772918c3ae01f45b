using System.Net;
using System.Numerics;
using System.Text;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Cuts the part of a section that shows best why it matches. Only made for the results of one page.</summary>
internal sealed class Snippet(Vocabulary vocabulary, WantedStems wanted, QueryPlan plan)
{
    private const int MostCharacters = 6000;
    private const int TextWords = 28;
    private const int CodeWords = 16;

    /// <returns>Encoded text; the matching words in <c>mark</c> elements.</returns>
    public string Of(SectionText section)
    {
        var text = Cut(section.Text, TextWords, out var inText);
        if (inText) return text;
        var code = Cut(section.Code, CodeWords, out var inCode);
        return inCode ? code : text;
    }

    private string Cut(string whole, int length, out bool hasHit)
    {
        var text = whole.Length > MostCharacters ? whole[..MostCharacters] : whole;
        var words = new List<(int Start, int End, ushort Mask)>();
        foreach (var range in Words.In(text))
        {
            var stem = vocabulary.StemOf(text.AsSpan(range));
            words.Add((range.Start.Value, range.End.Value, stem < 0 ? (ushort)0 : wanted.Mask(stem)));
        }

        hasHit = words.Exists(word => word.Mask != 0);
        return words.Count == 0 ? "" : Marked(whole, words, Best(words, length), length);
    }

    /// <summary>Where the window begins that has the most of the query, a few words before its first hit.</summary>
    private int Best(List<(int Start, int End, ushort Mask)> words, int length)
    {
        const int before = 4;
        var (best, from) = (0d, 0);
        for (var start = 0; start < words.Count; start++)
        {
            if (words[start].Mask == 0) continue;
            var (mask, hits) = ((ushort)0, 0);
            for (var i = start; i < Math.Min(words.Count, start + length - before); i++)
            {
                mask |= words[i].Mask;
                if (words[i].Mask != 0) hits++;
            }

            var value = Value(mask) + 0.01 * hits;
            if (value > best) (best, from) = (value, start);
        }

        return Math.Max(0, Math.Min(from - before, words.Count - length));
    }

    private double Value(ushort mask)
    {
        var value = 0d;
        for (var rest = (uint)mask; rest != 0; rest &= rest - 1) value += plan.Groups[BitOperations.TrailingZeroCount(rest)].Rarity;
        return value;
    }

    private static string Marked(string text, List<(int Start, int End, ushort Mask)> words, int from, int length)
    {
        var to = Math.Min(words.Count, from + length);
        var html = new StringBuilder(from > 0 ? "…" : "");
        var at = from > 0 ? words[from].Start : 0;
        for (var i = from; i < to; i++)
        {
            if (words[i].Mask == 0) continue;
            html.Append(WebUtility.HtmlEncode(text[at..words[i].Start])).Append("<mark>").Append(WebUtility.HtmlEncode(text[words[i].Start..words[i].End])).Append("</mark>");
            at = words[i].End;
        }

        var end = to < words.Count ? words[to - 1].End : Math.Min(text.Length, words[to - 1].End + 1);
        return html.Append(WebUtility.HtmlEncode(text[at..Math.Max(at, end)])).Append(end < text.Length ? "…" : "").ToString();
    }
}
