namespace PythonWebGuide.Catalog.Search;

/// <summary>The words of one length, side by side in memory: most are ruled out by their letters alone.</summary>
/// <param name="Places">Their places in the vocabulary.</param>
/// <param name="Letters">A bit for each letter that the word has.</param>
internal readonly record struct LettersOfLength(int[] Places, uint[] Letters)
{
    public static LettersOfLength[] Of(string[] words, int longest)
    {
        var places = new List<int>[longest + 1];
        for (var length = 0; length <= longest; length++) places[length] = [];
        for (var place = 0; place < words.Length; place++) places[Math.Min(words[place].Length, longest)].Add(place);
        return [.. places.Select(all => new LettersOfLength([.. all], [.. all.Select(place => LettersIn(words[place]))]))];
    }

    public static uint LettersIn(string word)
    {
        var bits = 0u;
        foreach (var c in word) bits |= 1u << (c & 31);
        return bits;
    }
}
