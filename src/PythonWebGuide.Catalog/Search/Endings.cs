namespace PythonWebGuide.Catalog.Search;

/// <summary>
/// Words that an unfinished one may become: those of headings first, and of these such as stand with the word that says most
/// of the others: "password res" is rather "reset" than "response".
/// </summary>
internal sealed class Endings(SearchIndex index)
{
    /// <summary>How much one counts, at most.</summary>
    public const double Most = 0.9;

    /// <summary>... of what is a word already.</summary>
    public const double OfWord = 0.5;

    /// <summary>How much of its weight one keeps that never stands with the word that says most.</summary>
    private const double ShareApart = 0.7;

    private const int Kept = 8;
    private const int Compared = 24;

    /// <summary>The word that says most; the guide has it as it is or in another form.</summary>
    public VocabularyWord? Rarest(IEnumerable<string> words) => words
        .Where(word => !StopWords.Contains(word))
        .Select(index.Vocabulary.FindForm)
        .Where(entry => entry is not null)
        .MinBy(entry => index.ArticlePostings.Count(entry!.Value.Stem));

    /// <param name="word">What was typed so far.</param>
    /// <param name="weight">How much a word counts for it.</param>
    /// <param name="rarest">The word that says most of the others; null when there are none.</param>
    public IEnumerable<(string Word, double Weight)> Of(string word, double weight, VocabularyWord? rarest)
    {
        // A number is typed whole: "3.0" is not meant as "3.02".
        if (word.Length == 0 || word.All(char.IsAsciiDigit)) return [];
        var all = index.Vocabulary.StartingWith(word);
        var places = Enumerable.Range(all.Start.Value, all.End.Value - all.Start.Value)
            .Where(place => index.Vocabulary[place].Length > word.Length)
            .OrderByDescending(place => index.Vocabulary.Entry(place).Headings)
            .ThenByDescending(place => index.Vocabulary.Entry(place).Sections)
            .Take(rarest is null ? Kept : Compared)
            .ToList();
        if (rarest is not { } known || places.Count < 2) return places.Take(Kept).Select(place => (index.Vocabulary[place], weight));
        var together = Together(known.Stem, places);
        var most = Math.Max(together.Max(), double.Epsilon);
        var least = weight * ShareApart;
        return places.Zip(together, (place, sum) => (Place: place, Share: sum / most))
            .OrderByDescending(entry => entry.Share)
            .Take(Kept)
            .Select(entry => (index.Vocabulary[entry.Place], least + (Most - least) * entry.Share));
    }

    /// <summary>How much some words stand in the same articles as another word, in their titles and headings above all.</summary>
    private double[] Together(int stem, List<int> places)
    {
        var impacts = new Dictionary<int, double>();
        var reader = index.ArticlePostings.Of(stem);
        while (reader.MoveNext()) impacts[reader.Id] = Squared(reader.Impact);
        return [.. places.Select(place =>
        {
            var sum = 0d;
            var other = index.ArticlePostings.Of(index.Vocabulary.Entry(place).Stem);
            while (other.MoveNext()) if (impacts.TryGetValue(other.Id, out var impact)) sum += impact * Squared(other.Impact);
            return sum;
        })];

        static double Squared(byte impact) => (double)impact * impact / (byte.MaxValue * byte.MaxValue);
    }
}
