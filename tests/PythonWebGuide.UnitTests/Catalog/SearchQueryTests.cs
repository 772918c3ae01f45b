using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.UnitTests.Catalog;

public class SearchQueryTests
{
    [Theory]
    [InlineData("django orm", "django|orm")]
    [InlineData("wsgi vs asgi", "wsgi|asgi")] // stop words go
    [InlineData("how to", "how|to")] // unless nothing remains
    [InlineData("app.route", "app route")]
    [InlineData("@app.route(\"/\")", "app route")]
    [InlineData("get_object_or_404", "get object or 404")]
    [InlineData("{% csrf_token %}", "csrf token")]
    [InlineData("__init__", "init")]
    [InlineData("\"two words\" more", "[two words]|more")]
    [InlineData("C++", "c")]
    [InlineData("NEAR(a b)", "near a|b")]
    [InlineData("title:x", "title x")]
    [InlineData("ＤＪＡＮＧＯ", "django")] // full-width letters
    [InlineData("café", "cafe")]
    [InlineData("a/b/c/d/e/f/g/h", "a b c d e f|g h")] // at most six words hold together
    public void Typed_text_becomes_words_identifiers_and_phrases(string typed, string parts) =>
        Assert.Equal(parts, string.Join('|', SearchQuery.Parse(typed).Parts.Select(part => part.IsQuoted ? $"[{string.Join(' ', part.Words)}]" : string.Join(' ', part.Words))));

    [Theory]
    [InlineData("django mi", true)]
    [InlineData("django mi ", false)] // a space ends the last word
    [InlineData("django(", false)]
    [InlineData("migrations of the", false)] // the last word is not searched for
    public void The_last_word_may_be_unfinished_while_it_is_typed(string typed, bool open) => Assert.Equal(open, SearchQuery.Parse(typed).LastIsOpen);

    [Fact]
    public void Match_expressions_are_one_phrase_in_quotes()
    {
        Assert.Equal("\"app rou\" *", MatchExpression.Phrase(["app", "rou"], isOpen: true));
        Assert.Equal("\"app route\"", MatchExpression.Phrase(["app", "route"], isOpen: false));
        Assert.Equal("\"app r\"", MatchExpression.Phrase(["app", "r"], isOpen: true)); // one letter would match too much
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("++")]
    [InlineData("😀")]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("\uFFFE")] // no character, and String.Normalize refuses it
    public void What_has_no_word_is_an_empty_query(string? typed) => Assert.True(SearchQuery.Parse(typed).IsEmpty);

    [Fact]
    public void A_long_query_is_cut_to_256_characters_and_12_words()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Range(100, 300)));
        Assert.Equal(12, query.Parts.Sum(part => part.Words.Length));
        Assert.True(query.Text.Length <= 256);
        Assert.All(SearchQuery.Parse(new string('x', 1000)).Parts, part => Assert.True(part.Words[0].Length <= 40));
    }

    [Fact]
    public void A_long_word_is_never_cut_inside_a_character()
    {
        var word = new string('a', 39) + "\U00020000b"; // the 40th place is half of a character
        Assert.Equal(new string('a', 39), Assert.Single(SearchQuery.Parse(word).Parts[0].Words));
    }
}
