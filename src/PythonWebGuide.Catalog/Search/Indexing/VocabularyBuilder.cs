namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>Numbers words and their stems as texts are read, and counts the sections and headings that have them.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<string, Entry> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public VocabularyBuilder() => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyDictionary<string, Entry> All => words;

    public IReadOnlyDictionary<string, int> Stems => stems;

    /// <summary>The stems of a text in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="section">Number of the section that it stands in.</param>
    /// <param name="isHeading">Whether it is a title or heading.</param>
    public int[] Read(string text, int section, bool isHeading = false)
    {
        var read = new List<int>();
        Span<char> lower = stackalloc char[Words.MaxLength];
        foreach (var range in Words.In(text))
        {
            var word = text.AsSpan(range);
            var entry = System.Text.Ascii.ToLower(word, lower, out var length) == System.Buffers.OperationStatus.Done ? Find(lower[..length]) : Find(Words.Fold(word));
            entry.Meet(section, isHeading);
            read.Add(entry.Stem);
        }

        return [.. read];
    }

    private Entry Find(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var entry)) return entry;
        var text = word.ToString();
        var stem = PorterStemmer.Stem(text);
        if (!stems.TryGetValue(stem, out var number)) stems.Add(stem, number = stems.Count);
        words.Add(text, entry = new Entry(number));
        return entry;
    }

    internal sealed class Entry(int stem)
    {
        private int lastSection = -1;
        private int lastHeading = -1;

        public int Stem => stem;

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
}
