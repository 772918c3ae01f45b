namespace PythonWebGuide.Catalog.Search;

/// <summary>
/// The classic Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", 1980) as FTS5's <c>porter</c> tokenizer
/// applies it: words of under three or over 64 characters stay as they are. A test holds both against each other.
/// </summary>
internal static class PorterStemmer
{
    private const int Shortest = 3;
    private const int Longest = 64;

    private static readonly (string Ending, string By)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"),
        ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string By)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    public static string Stem(string word)
    {
        if (word.Length < Shortest || word.Length > Longest) return word;
        var stem = PastAndGerund(Plural(word));
        if (stem.EndsWith('y') && HasVowel(stem, stem.Length - 1)) stem = stem[..^1] + "i";
        stem = Replace(stem, Step2);
        stem = Replace(stem, Step3);
        return Tidy(Strip(stem));
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        return word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
    }

    private static string PastAndGerund(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word, word.Length - 3) > 0 ? word[..^1] : word;
        if (word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word, word.Length - 2)) return Repair(word[..^2]);
        return word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word, word.Length - 3) ? Repair(word[..^3]) : word;
    }

    private static string Repair(string stem)
    {
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)) return stem + "e";
        if (EndsWithDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem, stem.Length) == 1 && EndsWithShortSyllable(stem, stem.Length) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string Ending, string By)[] rules)
    {
        foreach (var (ending, by) in rules)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var length = word.Length - ending.Length;
            return Measure(word, length) > 0 ? string.Concat(word.AsSpan(0, length), by) : word;
        }

        return word;
    }

    private static string Strip(string word)
    {
        foreach (var ending in Step4)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var length = word.Length - ending.Length;
            if (ending == "ion" && (length == 0 || word[length - 1] is not ('s' or 't'))) continue;
            return Measure(word, length) > 1 ? word[..length] : word;
        }

        return word;
    }

    private static string Tidy(string word)
    {
        if (word.EndsWith('e'))
        {
            var measure = Measure(word, word.Length - 1);
            if (measure > 1 || (measure == 1 && !EndsWithShortSyllable(word, word.Length - 1))) word = word[..^1];
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word, word.Length - 1) > 1 ? word[..^1] : word;
    }

    /// <summary>How often a vowel is followed by a consonant in the first characters of a word.</summary>
    private static int Measure(string word, int length)
    {
        var measure = 0;
        var afterVowel = false;
        for (var i = 0; i < length; i++)
        {
            var vowel = IsVowel(word, i);
            if (afterVowel && !vowel) measure++;
            afterVowel = vowel;
        }

        return measure;
    }

    private static bool HasVowel(string word, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (IsVowel(word, i)) return true;
        }

        return false;
    }

    private static bool IsVowel(string word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool EndsWithDoubleConsonant(string word) => word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant, the last not w, x or y: "hop", not "snow".</summary>
    private static bool EndsWithShortSyllable(string word, int length) =>
        length > 2 && !IsVowel(word, length - 1) && IsVowel(word, length - 2) && !IsVowel(word, length - 3) && word[length - 1] is not ('w' or 'x' or 'y');
}
