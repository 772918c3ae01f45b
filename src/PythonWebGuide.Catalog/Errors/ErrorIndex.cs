using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>The messages that the guide explains, and how like them a line is. Never changes.</summary>
internal sealed class ErrorIndex
{
    /// <summary>From here on it is shown as the answer.</summary>
    internal const double Sure = 0.8;

    private const double Likely = 0.5;

    /// <summary>What is this much less like the line than the best is left out.</summary>
    private const double Distance = 0.3;

    private const int MostFound = 4;

    /// <summary>The exception's name counts as much as most of its words.</summary>
    private const double OfType = 0.4;

    /// <summary>Another exception with all of the words may still be the same mistake, met elsewhere.</summary>
    private const double OtherType = 0.6;
    private const double NoType = 0.8;
    private const double OnlyType = 0.88;
    private const double OnlyEverydayType = 0.55;
    private const double OtherValues = 0.15;
    private const double OtherWords = 0.05;
    private const double Earlier = 0.9;
    private const double InPassing = 0.75;
    private const double Rare = 1;
    private const double Everyday = 0.3;

    /// <summary>Exceptions of Python itself: which value they name makes all the difference.</summary>
    private static readonly FrozenSet<string> EverydayTypes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Error", "Exception", "Warning", "AssertionError", "AttributeError", "ImportError", "IndexError", "KeyError", "LookupError", "NameError", "OSError", "RuntimeError", "TypeError", "ValueError");

    private readonly ImmutableArray<KnownMessage> messages;
    private readonly FrozenDictionary<string, double> weights;

    public ErrorIndex(ImmutableArray<KnownMessage> messages)
    {
        this.messages = messages;
        weights = messages.SelectMany(message => message.Line.Words.Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Key, entry => Math.Clamp(Math.Log(1 + ((double)messages.Length / entry.Value)) / Math.Log(1 + messages.Length), Everyday, Rare), StringComparer.Ordinal);
    }

    public IEnumerable<KnownErrorEntry> Entries => messages.Select(message => message.Entry);

    /// <summary>The messages that a pasted error is like, at most one for each section, the likest first.</summary>
    public ImmutableArray<(KnownMessage Message, double Likeness)> Find(PastedError pasted)
    {
        var values = pasted.Lines.SelectMany(line => line.Values).ToHashSet(StringComparer.Ordinal);
        var found = messages.Select(message => (Message: message, Likeness: pasted.Lines.Max(line => PlaceOf(line, pasted) * LikenessOf(line, message.Line, values) as double?) ?? 0))
            .Where(entry => entry.Likeness >= Likely)
            .OrderByDescending(entry => Math.Round(entry.Likeness, 2))
            .ThenByDescending(entry => entry.Message.Entry.Place)
            .ThenBy(entry => entry.Message.Id)
            .DistinctBy(entry => entry.Message.Entry.Url, StringComparer.Ordinal)
            .ToList();
        return [.. found.TakeWhile(entry => entry.Likeness >= found[0].Likeness - Distance).Take(MostFound)];
    }

    /// <summary>The last line counts most, then the exceptions that led to it.</summary>
    private static double PlaceOf(ErrorLine line, PastedError pasted) =>
        line == pasted.Conclusion ? 1 : line.Type is not null || pasted.Conclusion?.Type is null ? Earlier : InPassing;

    /// <summary>From 0, nothing in common, to 1, the same.</summary>
    private double LikenessOf(ErrorLine line, ErrorLine known, HashSet<string> values)
    {
        var hasType = known.Type is not null && string.Equals(known.Type, line.Type, StringComparison.OrdinalIgnoreCase);
        if (known.Words.IsEmpty && !hasType) return 0;
        var same = SaidInBoth(line.Words, known.Words);
        var said = known.Words.IsEmpty ? 1 : same / Weight(known.Words);
        var likeness = hasType ? OfType + ((1 - OfType) * said) : said * (known.Type is null ? 1 : line.Type is null ? NoType : OtherType);
        if (!known.Values.IsEmpty && !known.Values.Overlaps(values)) likeness -= known.Words.IsEmpty ? 1 - (EverydayTypes.Contains(known.Type!) ? OnlyEverydayType : OnlyType) : OtherValues * said;
        return likeness - (OtherWords * (1 - (same / Math.Max(Weight(line.Words), 1))));
    }

    /// <summary>The heaviest common subsequence: words in the same order, whatever stands between them.</summary>
    private double SaidInBoth(ImmutableArray<string> line, ImmutableArray<string> known)
    {
        var best = new double[known.Length + 1];
        foreach (var word in line)
        {
            var before = 0d;
            for (var i = 1; i <= known.Length; i++)
            {
                var above = best[i];
                best[i] = string.Equals(word, known[i - 1], StringComparison.Ordinal) ? before + Weight(word) : Math.Max(best[i], best[i - 1]);
                before = above;
            }
        }

        return best[^1];
    }

    private double Weight(ImmutableArray<string> words) => words.Sum(Weight);

    private double Weight(string word) => weights.GetValueOrDefault(word, Rare);
}
