namespace PythonWebGuide.Catalog.Search;

/// <summary>Finds the words that a misspelled word may be meant as.</summary>
internal sealed class SpellingRepair(Vocabulary vocabulary)
{
    private const int LeastLetters = 4;
    private const int LettersForTwoEdits = 7;
    private const int Most = 3;

    /// <summary>How much worse than the best a repair may be.</summary>
    private const double Tolerance = 2.5;

    /// <returns>The best words, best first; none for short words, which are rather abbreviations.</returns>
    public List<(string Word, double Score)> Of(string word)
    {
        if (word.Length < LeastLetters || word.All(char.IsAsciiDigit) || OrdinaryWords.Contains(word)) return [];
        var found = new List<(string Word, double Score)>();
        foreach (var (place, distance) in vocabulary.Near(word, word.Length >= LettersForTwoEdits ? 2 : 1))
        {
            if (vocabulary[place].Length < LeastLetters - 1 || (distance > 1 && vocabulary[place][0] != word[0])) continue;
            var entry = vocabulary.Entry(place);
            found.Add((vocabulary[place], Score(word, vocabulary[place], distance, entry)));
        }

        found.Sort((one, other) => other.Score.CompareTo(one.Score) is var order and not 0 ? order : string.CompareOrdinal(one.Word, other.Word));
        return [.. found.Where(repair => repair.Score > found[0].Score - Tolerance).Take(Most)];
    }

    /// <summary>The only word that is both of these parts, or null: "clickjacking" of "click jacking".</summary>
    public string? Joined(string first, string second)
    {
        if (first.All(char.IsAsciiDigit) && second.All(char.IsAsciiDigit)) return null; // 2.2 is not 22
        var joined = first + second;
        return vocabulary.Find(joined) is { } entry && entry.Sections > 0 ? joined : null;
    }

    /// <summary>The two words of headings that were written as one, or null.</summary>
    public (string First, string Second)? Split(string word)
    {
        var best = (Sections: 0, At: 0);
        if (OrdinaryWords.Contains(word)) return null;
        for (var at = 2; at <= word.Length - 2; at++)
        {
            if (vocabulary.Find(word.AsSpan(0, at)) is not { } first || vocabulary.Find(word.AsSpan(at)) is not { } second || first.Headings == 0 || second.Headings == 0) continue;
            var sections = Math.Min(first.Sections, second.Sections);
            if (sections > best.Sections) best = (sections, at);
        }

        return best.Sections == 0 ? null : (word[..best.At], word[best.At..]);
    }

    private static double Score(string typed, string word, int distance, VocabularyWord entry) =>
        -3 * distance + 0.5 * Math.Log(entry.Sections) + 0.7 * Math.Log(1 + entry.Headings) + (typed[0] == word[0] ? 1.5 : 0)
        + (typed.Length == word.Length && distance == 1 ? 0.2 : 0) + (IsDoubledLetter(typed, word) ? 2 : 0);

    /// <summary>A doubled letter typed once, or the other way round, is the commonest mistake: "loging" is rather "logging" than "login".</summary>
    private static bool IsDoubledLetter(string typed, string word)
    {
        var (longer, shorter) = typed.Length > word.Length ? (typed, word) : (word, typed);
        if (longer.Length != shorter.Length + 1) return false;
        for (var at = 1; at < longer.Length; at++) if (longer[at] == longer[at - 1] && longer.Remove(at, 1) == shorter) return true;
        return false;
    }
}
