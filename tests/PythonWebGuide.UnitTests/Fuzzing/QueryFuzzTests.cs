using System.Text;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.UnitTests.Fuzzing;

/// <summary>Whatever is typed into the search box.</summary>
public sealed class QueryFuzzTests
{
    private static readonly int Share = Fuzz.Inputs / 4;

    private static readonly string[] Right = ["django orm", "how to deploy fastapi", "get_object_or_404", "@app.route(\"/\")", "\"two words\" more", "no such table: trails_trail", "café résumé", "C++ NEAR(a b) title:x AND OR NOT", "a/b/c/d/e/f/g/h", "ＤＪＡＮＧＯ"];
    private static readonly string[] Pieces = ["django ", "the ", "\"", "*", "NEAR(", "AND ", "title:", "^", "'; DROP TABLE fts; --", "__init__", " ", "   ", "\u0301", "\u00e9", "e\u0301", "\ufb01", "\u0130", "\u1e9e", "\ud83d\ude00", "\ud83d", "\ufffe", "\u202e", "\U00020000", "日本", "0", "1e309", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"];

    /// <summary>What once failed, here or over HTTP.</summary>
    public static TheoryData<string> Finds => ["\ufffe", "\ud800", "\0", "C++ (", "w* w* w* w* w* w* w* w*", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\U00020000b"];

    [Fact]
    public void Any_query_becomes_a_few_words_and_expressions_that_cannot_be_malformed() => Fuzz.Each(1, Share, Right, Pieces, Holds);

    [Theory]
    [MemberData(nameof(Finds))]
    public void What_once_failed_holds(string query) => Holds(query);

    private static void Holds(string typed)
    {
        var query = SearchQuery.Parse(typed);
        var words = query.Parts.SelectMany(part => part.Words).ToList();
        Assert.True(words.Count <= 12 && query.Parts.All(part => part.Words.Length is >= 1 and <= 6));
        Assert.True(words.TrueForAll(word => word.Length is >= 1 and <= 2 * Words.MaxLength && word.EnumerateRunes().All(IsOfWord)));
        Assert.True(query.Text.IsNormalized(NormalizationForm.FormKC) && !query.Text.Any(char.IsControl));
        Assert.True(query.Parts.All(part => IsPhrase(MatchExpression.Phrase(part.Words, query.LastIsOpen))));
        Assert.True(Same(query, SearchQuery.Parse(typed)));
    }

    private static bool Same(SearchQuery one, SearchQuery other) =>
        one.Text == other.Text && one.Plain == other.Plain && one.LastIsOpen == other.LastIsOpen && one.Parts.SelectMany(part => part.Words).SequenceEqual(other.Parts.SelectMany(part => part.Words));

    /// <summary>In quotation marks, none within, and at most a star behind.</summary>
    private static bool IsPhrase(string match) =>
        match.StartsWith('"') && match.Count(c => c == '"') == 2 && (match.EndsWith('"') || match.EndsWith("\" *"));

    /// <summary>A letter or a digit as FTS5 sees it, which are also those of private use; a mark may stand where no letter takes it up.</summary>
    private static bool IsOfWord(Rune rune) => Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate or System.Globalization.UnicodeCategory.SpaceSeparator)
        && !(rune.IsAscii && !Rune.IsLetterOrDigit(rune));
}
