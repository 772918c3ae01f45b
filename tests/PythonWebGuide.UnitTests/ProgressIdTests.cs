using PythonWebGuide.Content;

namespace PythonWebGuide.UnitTests;

public class ProgressIdTests
{
    /// <summary>Readers have it in their cookies: it may never change.</summary>
    [Fact]
    public void An_article_has_the_id_that_its_readers_remember() => Assert.Equal("u8rF0A", ProgressId.Of(Slug.Parse("your-first-web-page")).ToString());

    [Theory]
    [InlineData("aZ09-_", true)]
    [InlineData("aZ09-", false)]
    [InlineData("aZ09-_a", false)]
    [InlineData("aZ09-+", false)]
    [InlineData("aZ09-ä", false)]
    [InlineData("", false)]
    public void Six_characters_of_an_address_are_an_id(string text, bool valid) => Assert.Equal(valid ? text : null, ProgressId.ParseOrNull(text)?.ToString());

    [Fact]
    public void No_id_is_written_as_nothing() => Assert.Equal("", default(ProgressId).ToString());
}
