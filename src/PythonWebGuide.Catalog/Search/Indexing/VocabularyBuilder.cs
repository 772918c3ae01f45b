using System.Runtime.InteropServices;

namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>
/// Numbers words and their stems as texts are read, and counts the sections and headings that have them. Millions of words go
/// through here, so they are folded and looked up in one pass, in a table of its own: a hash, then the word, then its counts.
/// </summary>
internal sealed class VocabularyBuilder
{
    private const int FirstSlots = 1 << 12;
    private const uint HashStart = 2166136261;
    private const uint HashStep = 16777619;

    /// <summary>The lower-case letter or digit of each ASCII character; 0 for signs.</summary>
    private static readonly byte[] Folded = [.. Enumerable.Range(0, 128).Select(code => char.IsAsciiLetterOrDigit((char)code) ? (byte)char.ToLowerInvariant((char)code) : (byte)0)];

    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<Entry> entries = [];
    private Slot[] slots = new Slot[FirstSlots];
    private int[] read = new int[1024];
    private int count;

    public IEnumerable<KeyValuePair<string, Entry>> All => words.Zip(entries, KeyValuePair.Create);

    public IReadOnlyDictionary<string, int> Stems => stems;

    /// <summary>The stems of a text in order, until the next is read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="section">Number of the section that it stands in.</param>
    /// <param name="isHeading">Whether it is a title or heading.</param>
    public ReadOnlySpan<int> Read(string text, int section, bool isHeading = false)
    {
        count = 0;
        Span<char> lower = stackalloc char[Words.MaxLength];
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            var length = 0;
            var hash = HashStart;
            for (byte letter; at < text.Length && text[at] < Folded.Length && (letter = Folded[text[at]]) != 0; at++)
            {
                if (length == Words.MaxLength) continue;
                lower[length++] = (char)letter;
                hash = (hash ^ letter) * HashStep;
            }

            if (at < text.Length && text[at] >= Folded.Length) at = ReadOther(text, start, section, isHeading);
            else if (length > 0) Meet(lower[..length], hash, section, isHeading);
            else at++;
        }

        return read.AsSpan(0, count);
    }

    /// <summary>A word with other characters than ASCII's, or the next one after such signs.</summary>
    /// <returns>Where it ends.</returns>
    private int ReadOther(string text, int start, int section, bool isHeading)
    {
        var rest = Words.In(text.AsSpan(start));
        if (!rest.MoveNext()) return text.Length;
        var word = Words.Fold(text.AsSpan(start)[rest.Current]);
        var hash = HashStart;
        foreach (var c in word) hash = (hash ^ c) * HashStep;
        Meet(word, hash, section, isHeading);
        return start + rest.Next;
    }

    private void Meet(ReadOnlySpan<char> word, uint hash, int section, bool isHeading)
    {
        var number = Find(word, hash);
        ref var entry = ref CollectionsMarshal.AsSpan(entries)[number];
        entry.Meet(section, isHeading);
        if (count == read.Length) Array.Resize(ref read, 2 * count);
        read[count++] = entry.Stem;
    }

    private int Find(ReadOnlySpan<char> word, uint hash)
    {
        var mask = (uint)slots.Length - 1;
        var place = hash & mask;
        for (; slots[place].Word > 0; place = (place + 1) & mask)
        {
            if (slots[place].Hash == hash && word.SequenceEqual(words[slots[place].Word - 1])) return slots[place].Word - 1;
        }

        var text = word.ToString();
        var stem = PorterStemmer.Stem(text);
        if (!stems.TryGetValue(stem, out var number)) stems.Add(stem, number = stems.Count);
        words.Add(text);
        entries.Add(new Entry(number));
        slots[place] = new Slot(hash, words.Count);
        if (2 * words.Count > slots.Length) Grow();
        return words.Count - 1;
    }

    private void Grow()
    {
        var grown = new Slot[2 * slots.Length];
        var mask = (uint)grown.Length - 1;
        foreach (var slot in slots)
        {
            if (slot.Word == 0) continue;
            var place = slot.Hash & mask;
            while (grown[place].Word > 0) place = (place + 1) & mask;
            grown[place] = slot;
        }

        slots = grown;
    }

    internal struct Entry(int stem)
    {
        private int lastSection = -1;
        private int lastHeading = -1;

        public int Stem { get; } = stem;

        public int Sections { get; private set; }

        public int Headings { get; private set; }

        public void Meet(int section, bool isHeading)
        {
            if (section != lastSection) Sections++;
            lastSection = section;
            if (!isHeading || section == lastHeading) return;
            Headings++;
            lastHeading = section;
        }
    }

    /// <param name="Hash">Of the word.</param>
    /// <param name="Word">Its number from 1; 0 where there is none.</param>
    private readonly record struct Slot(uint Hash, int Word);
}
