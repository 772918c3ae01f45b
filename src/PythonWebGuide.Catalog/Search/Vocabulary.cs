using System.Buffers;
using System.Numerics;
using System.Text;

namespace PythonWebGuide.Catalog.Search;

/// <summary>The words of the guide as they are written, in order.</summary>
internal sealed class Vocabulary
{
    private const int MostChecked = 4000;

    private readonly string[] words;
    private readonly VocabularyWord[] entries;
    private readonly LettersOfLength[] byLength;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> places;

    private readonly Dictionary<string, int> stems;

    public Vocabulary(IReadOnlyList<(string Word, VocabularyWord Entry)> all, IEnumerable<string> stems)
    {
        this.stems = stems.Select((stem, number) => (stem, number)).ToDictionary(entry => entry.stem, entry => entry.number, StringComparer.Ordinal);
        words = [.. all.Select(word => word.Word)];
        entries = [.. all.Select(word => word.Entry)];
        byLength = LettersOfLength.Of(words, Words.MaxLength);
        var numbers = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++) numbers.Add(words[i], i);
        places = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string this[int place] => words[place];

    public VocabularyWord Entry(int place) => entries[place];

    public VocabularyWord? Find(ReadOnlySpan<char> word) => places.TryGetValue(word, out var place) ? entries[place] : null;

    /// <summary>The word as the guide has it, or else in another form: the guide may say "enforces" only.</summary>
    public VocabularyWord? FindForm(string word) => Find(word) ?? (stems.TryGetValue(PorterStemmer.Stem(word), out var stem) ? new VocabularyWord(stem, 1, 0) : null);

    /// <summary>The stem of a word of a text; -1 when the guide does not have it.</summary>
    public int StemOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Words.MaxLength];
        if (word.Length <= lower.Length && Ascii.ToLower(word, lower, out var length) == OperationStatus.Done) return places.TryGetValue(lower[..length], out var place) ? entries[place].Stem : -1;
        return places.TryGetValue(Words.Fold(word), out var folded) ? entries[folded].Stem : -1;
    }

    /// <summary>Places of the words that begin so, as many as may be looked at.</summary>
    public Range StartingWith(string prefix)
    {
        var from = Array.BinarySearch(words, prefix, StringComparer.Ordinal);
        if (from < 0) from = ~from;
        var to = from;
        while (to < words.Length && to - from < MostChecked && words[to].StartsWith(prefix, StringComparison.Ordinal)) to++;
        return from..to;
    }

    /// <summary>Places of words that are at most some edits away. Letters that only one of both has leave few to compare.</summary>
    public IEnumerable<(int Place, int Distance)> Near(string word, int most)
    {
        var wanted = LettersOfLength.LettersIn(word);
        var distance = new EditDistance();
        for (var length = Math.Max(1, word.Length - most); length <= Math.Min(Words.MaxLength, word.Length + most); length++)
        {
            var (places, letters) = byLength[length];
            for (var i = 0; i < letters.Length; i++)
            {
                if (BitOperations.PopCount(letters[i] ^ wanted) > 2 * most) continue;
                var edits = distance.Between(word, words[places[i]], most);
                if (edits <= most) yield return (places[i], edits);
            }
        }
    }
}
