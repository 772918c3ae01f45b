using PythonWebGuide.Content;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.ContentTests.Spelling;

/// <summary>American spelling, as the guide's authors agreed, of everything that is prose. Names and terms that no dictionary has stand in <c>words.txt</c>.</summary>
public sealed class SpellingTests
{
    private static readonly string[] Known = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "PythonWebGuide.ContentTests", "Spelling", "words.txt"));

    private static readonly ILookup<string, string> Places = Prose.Of(GuideLoader.Load(ContentFolder.Scan(Repository.Content), DateOnly.FromDateTime(DateTime.UtcNow), Severity.Warning).Guide!)
        .SelectMany(prose => Prose.Words(prose.Text).Select(word => (prose.Where, Word: word))).ToLookup(found => found.Word, found => found.Where, StringComparer.Ordinal);

    [Fact]
    public void Every_word_of_the_guide_is_in_the_dictionary_or_in_the_list_of_the_project()
    {
        var known = Known.ToHashSet(StringComparer.Ordinal);
        var unknown = Aspell.Unknown(Places.Select(place => place.Key)).Where(word => !known.Contains(word) && !known.Contains(AsInASentence(word))).Order(StringComparer.Ordinal).ToList();
        Assert.True(unknown.Count == 0, string.Join('\n', unknown.Select(word => $"{word}: {string.Join(", ", Places[word].Distinct().Take(3))}")));
    }

    [Fact]
    public void A_misspelled_and_a_british_word_are_found() =>
        Assert.Equal(["colour", "recieve"], Aspell.Unknown(Prose.Words("The database's colour, that we `recieve`, and recieve/receive by set_colour, colour.py and https://example.org/colours.")).Order());

    [Fact]
    public void The_list_is_sorted_and_has_a_word_on_each_line() => Assert.Equal(Known.Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase).ThenBy(word => word, StringComparer.Ordinal), Known);

    [Fact]
    public void Every_word_of_the_list_stands_in_the_guide() => Assert.All(Known, word => Assert.True(Places.Contains(word) || Places.Contains(char.ToUpperInvariant(word[0]) + word[1..]), $"No page has '{word}' any more; take it out of the list."));

    /// <summary>A word that is listed without a capital may begin a sentence.</summary>
    private static string AsInASentence(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
