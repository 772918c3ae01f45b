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
    [InlineData("say \"two words\" more", "say|[two words]|more")]
    [InlineData("say \"two words", "say|two|words")] // a quotation that does not end is none
    [InlineData("C++", "c")]
    [InlineData("NEAR(a b)", "near a|b")]
    [InlineData("title:x", "title x")]
    [InlineData("ＤＪＡＮＧＯ", "django")] // full-width letters
    [InlineData("café", "cafe")]
    [InlineData("q\u0301x", "qx")] // an accent that makes no letter with the one before it
    [InlineData("one–two", "one two")]
    [InlineData("one\u0007two", "one|two")] // neither control characters
    [InlineData("one\u00ADtwo", "one|two")] // nor those that only format hold words together
    [InlineData("a/b/c/d/e/f/g/h", "a b c d e f|g h")] // at most six words hold together
    public void Typed_text_becomes_words_identifiers_and_phrases(string typed, string parts) =>
        Assert.Equal(parts, string.Join('|', SearchQuery.Parse(typed).Parts.Select(part => part.IsQuoted ? $"[{string.Join(' ', part.Words)}]" : string.Join(' ', part.Words))));

    [Theory]
    [InlineData("(app.route),", "app.route")]
    [InlineData("{%csrf_token%}", "csrf_token")]
    [InlineData("__init__", "__init__")] // what a name may begin or end with stays
    [InlineData("a/b/c/d/e/f", "a/b/c/d/e/f")]
    [InlineData("a/b/c/d/e/f/g", "")] // cut into parts, so none of them is what was typed
    [InlineData("❶", "")] // a word, but no part of a name
    public void A_part_remembers_what_was_typed_without_the_signs_around_it(string typed, string written) => Assert.Equal(written, SearchQuery.Parse(typed).Parts[0].Written);

    [Fact]
    public void A_combining_mark_begins_no_word()
    {
        Assert.Empty(Words.Of("\u0301"));
        var words = Words.In("\u0301ab");
        Assert.True(words.MoveNext());
        Assert.Equal(1..3, words.Current);
    }

    [Theory]
    [InlineData("django mi", true)]
    [InlineData("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12", true)] // the last of as many as are searched for
    [InlineData("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13", false)]
    [InlineData("django mi ", false)] // a space ends the last word
    [InlineData("django(", false)]
    [InlineData("migrations of the", false)] // the last word is not searched for
    public void The_last_word_may_be_unfinished_while_it_is_typed(string typed, bool open) => Assert.Equal(open, SearchQuery.Parse(typed).LastIsOpen);

    [Fact]
    public void Match_expressions_are_one_phrase_in_quotes()
    {
        Assert.Equal("\"app rou\" *", MatchExpression.Phrase(["app", "rou"], isOpen: true));
        Assert.Equal("\"app ro\" *", MatchExpression.Phrase(["app", "ro"], isOpen: true));
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
        Assert.All(query.Parts, part => Assert.NotEmpty(part.Words));
        Assert.True(query.Text.Length <= 256);
        Assert.Equal(["a10", "b"], SearchQuery.Parse("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11.b.c.d").Parts.TakeLast(2).Select(part => part.Words[^1]));
        Assert.All(SearchQuery.Parse(new string('x', 1000)).Parts, part => Assert.True(part.Words[0].Length <= 40));
    }

    [Fact]
    public void A_long_word_is_never_cut_inside_a_character()
    {
        var word = new string('a', 39) + "\U00020000b"; // the 40th place is half of a character
        Assert.Equal(new string('a', 39), Assert.Single(SearchQuery.Parse(word).Parts[0].Words));
    }
}
