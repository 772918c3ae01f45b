using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.UnitTests.Catalog;

public class SearchQueryTests
{
    [Theory]
    [InlineData("django orm", "\"django\" OR \"orm\"")]
    [InlineData("wsgi vs asgi", "\"wsgi\" OR \"asgi\"")] // stop words go
    [InlineData("how to", "\"how\" OR \"to\"")] // unless nothing remains
    [InlineData("app.route", "\"app route\"")]
    [InlineData("@app.route(\"/\")", "\"app route\"")]
    [InlineData("get_object_or_404", "\"get object or 404\"")]
    [InlineData("{% csrf_token %}", "\"csrf token\"")]
    [InlineData("__init__", "\"init\"")]
    [InlineData("\"two words\" more", "\"two words\" OR \"more\"")]
    [InlineData("C++", "\"c\"")]
    [InlineData("c", "\"c\"")]
    [InlineData("NOT", "\"not\"")]
    [InlineData("NEAR(a b)", "\"near a\" OR \"b\"")]
    [InlineData("title:x", "\"title x\"")]
    [InlineData("ＤＪＡＮＧＯ", "\"django\"")] // full-width letters
    public void Typed_text_becomes_quoted_words_and_nothing_else(string typed, string match) =>
        Assert.Equal(match, MatchExpression.Any(SearchQuery.Parse(typed), []));

    [Theory]
    [InlineData("django mi", true)]
    [InlineData("django mi ", false)] // a space ends the last word
    [InlineData("django(", false)]
    [InlineData("migrations of the", false)] // the last word is not searched for
    public void The_last_word_may_be_unfinished_while_it_is_typed(string typed, bool open) => Assert.Equal(open, SearchQuery.Parse(typed).LastIsOpen);

    [Fact]
    public void An_unfinished_word_is_also_searched_as_what_it_may_become() =>
        Assert.Equal("\"x\" OR \"app rou\" OR \"app route\" OR \"app router\"", MatchExpression.Any(SearchQuery.Parse("x app.rou"), ["route", "router"]));

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
    public void What_has_no_word_is_an_empty_query(string? typed) => Assert.True(SearchQuery.Parse(typed).IsEmpty);

    [Fact]
    public void A_long_query_is_cut_to_256_characters_and_12_words()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Range(100, 300)));
        Assert.Equal(12, query.Groups.Sum(group => group.Length));
        Assert.True(query.Text.Length <= 256);
        Assert.All(SearchQuery.Parse(new string('x', 1000)).Groups, group => Assert.True(group[0].Length <= 40));
    }
}
