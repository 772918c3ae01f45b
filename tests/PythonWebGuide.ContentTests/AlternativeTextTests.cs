using AngleSharp.Html.Parser;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.ContentTests;

/// <summary>Who cannot see a picture is told what it shows.</summary>
public sealed class AlternativeTextTests
{
    private static readonly Content.Guide Guide = GuideLoader.Load(ContentFolder.Scan(Repository.Content), DateOnly.FromDateTime(DateTime.UtcNow), Severity.Warning).Guide!;

    private static readonly List<(string Where, string Text)> Pictures = [.. Guide.Articles.SelectMany(article => In(article.Source.ToString(), article.Html)), .. Guide.Sections.SelectMany(section => In(section.Path, section.Html))];

    [Fact]
    public void Every_picture_in_an_article_has_a_text_that_says_what_it_shows()
    {
        Assert.True(Pictures.Count > 40, $"Only {Pictures.Count} pictures were found.");
        Assert.All(Pictures, picture => Assert.True(picture.Text.Length is >= 20 and <= 600 && picture.Text.Contains(' '), $"{picture.Where}: '{picture.Text}'"));
    }

    [Fact]
    public void No_text_names_the_file_or_says_that_it_is_a_picture() => Assert.All(Pictures, picture =>
    {
        Assert.False(picture.Text.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || picture.Text.EndsWith(".png", StringComparison.OrdinalIgnoreCase), $"{picture.Where}: '{picture.Text}'");
        Assert.False(picture.Text.StartsWith("image", StringComparison.OrdinalIgnoreCase) || picture.Text.StartsWith("picture of", StringComparison.OrdinalIgnoreCase) || picture.Text.StartsWith("diagram of", StringComparison.OrdinalIgnoreCase), $"{picture.Where}: '{picture.Text}'");
    });

    [Fact]
    public void No_two_pictures_have_the_same_text() =>
        Assert.Empty(Pictures.GroupBy(picture => picture.Text, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"'{same.Key}' stands in {string.Join(", ", same.Select(picture => picture.Where))}"));

    private static List<(string Where, string Text)> In(string where, string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return [.. page.QuerySelectorAll("img, svg").Select(picture => (where, (picture.GetAttribute(picture.LocalName == "img" ? "alt" : "aria-label") ?? "").Trim()))];
    }
}
