using Microsoft.Data.Sqlite;
using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Content.Sources;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.UnitTests.Catalog;

/// <summary>Words and stems are FTS5's, so that phrases, ranking and marks agree.</summary>
public class StemmerTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("migrations", "migrat")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("agreed", "agre")]
    [InlineData("relational", "relat")]
    [InlineData("controlling", "control")]
    [InlineData("go", "go")]
    public void Words_lose_their_endings(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Fact]
    public void Every_word_of_the_guide_has_the_stem_that_FTS5_gives_it()
    {
        var words = TextsOfTheGuide().SelectMany(Words.Of).Concat(MadeWords()).Where(word => word.All(char.IsAscii)).Distinct().ToList();
        Assert.True(words.Count > 3000);
        var stems = Fts5Tokens(words, "porter unicode61 remove_diacritics 2");
        Assert.Empty(words.Where((word, row) => stems[row] != PorterStemmer.Stem(word)).Select(word => $"{word}: {PorterStemmer.Stem(word)}"));
    }

    [Fact]
    public void Texts_have_the_words_that_FTS5_finds_in_them()
    {
        List<string> texts = ["get_object_or_404(x), {% csrf_token %}", "Ünïcödé naïve café", "日本語 text", "a.b.c/d-e", "½ Ⅷ x²", "don't “quote” 3.14", .. TextsOfTheGuide().Take(5)];
        foreach (var text in texts) Assert.Equal(Fts5Tokens([text], "unicode61 remove_diacritics 2").Order(StringComparer.Ordinal), Words.Of(text).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Stems with every ending, which meet all branches of the algorithm.</summary>
    private static IEnumerable<string> MadeWords() =>
        from stem in new[] { "b", "tr", "hop", "fil", "agre", "relat", "condit", "ration", "valenc", "digit", "conform", "radic", "sensit", "fall", "toy", "crep", "oat", "hiss", "fizz", "plaster", "bled", "sky", "yes", "oy" }
        from ending in new[] { "", "s", "es", "ies", "sses", "eed", "ed", "ing", "y", "e", "ll", "ational", "tional", "enci", "anci", "izer", "bli", "alli", "entli", "eli", "ousli", "ization", "ation", "ator", "alism", "iveness", "fulness", "ousness", "aliti", "iviti", "biliti", "logi", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "sion", "tion", "ou", "ism", "ate", "iti", "ous", "ive", "ize" }
        select stem + ending;

    private static List<string> TextsOfTheGuide() =>
        [.. ContentFolder.Scan(GuideLocation.Resolve("content")).Files.Where(file => file.Path.ToString().EndsWith(".md", StringComparison.Ordinal)).Select(file => File.ReadAllText(file.FullPath))];

    /// <summary>The tokens that FTS5 makes of each text, in the order of the texts.</summary>
    private static List<string> Fts5Tokens(List<string> texts, string tokenizer)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Run($"CREATE VIRTUAL TABLE one USING fts5(word, tokenize='{tokenizer}'); CREATE VIRTUAL TABLE tokens USING fts5vocab(one, instance);");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO one(word) VALUES ($word)";
        var parameter = insert.Parameters.AddWithValue("$word", "");
        foreach (var text in texts)
        {
            parameter.Value = text;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return connection.Read("SELECT DISTINCT term, doc FROM tokens ORDER BY doc", row => row.GetString(0));
    }
}
