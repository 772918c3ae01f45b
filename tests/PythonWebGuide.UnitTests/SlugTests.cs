using PythonWebGuide.Content;

namespace PythonWebGuide.UnitTests;

public class SlugTests
{
    [Theory]
    [InlineData("django-1", true)]
    [InlineData("a", true)]
    [InlineData("az-09", true)]
    [InlineData("z", true)]
    [InlineData("0", true)]
    [InlineData("9", true)]
    [InlineData("", false)]
    [InlineData("Django", false)]
    [InlineData("a_b", false)]
    [InlineData("a b", false)]
    [InlineData("ä", false)]
    [InlineData("а", false)] // Cyrillic
    [InlineData("a/b", false)]
    public void Only_lower_case_letters_digits_and_hyphens_are_a_slug(string text, bool valid) => Assert.Equal(valid, Slug.IsValid(text));

    [Fact]
    public void A_slug_has_at_most_80_characters()
    {
        Assert.True(Slug.IsValid(new string('a', 80)));
        Assert.False(Slug.IsValid(new string('a', 81)));
    }

    [Theory]
    [InlineData("Quick Start", "quick-start")]
    [InlineData("  C++ & friends ", "c-friends")]
    [InlineData("日本", "untitled")]
    public void Any_text_has_a_nearest_slug(string text, string slug) => Assert.Equal(slug, Slug.From(text).ToString());

    [Fact]
    public void The_nearest_slug_of_a_slug_is_itself() => Assert.Equal("django-1", Slug.From("django-1").ToString());

    [Fact]
    public void A_slug_is_written_as_it_was_read()
    {
        Assert.Equal("django-1", Slug.Parse("django-1").ToString());
        Assert.Equal("", default(Slug).ToString());
    }

    [Fact]
    public void Parsing_what_is_no_slug_says_what_one_is() => Assert.Contains("a-z", Assert.Throws<FormatException>(() => Slug.Parse("A B")).Message);
}
