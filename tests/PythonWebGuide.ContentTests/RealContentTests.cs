using PythonWebGuide.Content;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.ContentTests;

/// <summary>The guide's own content.</summary>
public sealed class RealContentTests
{
    private static readonly GuideLoad Load = GuideLoader.Load(ContentFolder.Scan(Repository.Content), DateOnly.FromDateTime(DateTime.UtcNow), Severity.Error);

    [Fact]
    public void It_has_no_problems() => Assert.Empty(Load.Problems.Select(problem => problem.ToString()));

    [Fact]
    public void Every_article_says_what_a_reader_would_search_for_when_it_was_updated_and_what_changed()
    {
        Assert.All(Load.Guide!.Articles, article =>
        {
            Assert.True(article.Metadata.Aliases.Length >= 3, $"{article.Source} has under three aliases");
            Assert.True(article.Metadata.Updated is not null, $"{article.Source} has no date");
            Assert.False(article.Metadata.Changes.IsEmpty, $"{article.Source} lists no change");
            Assert.False(article.Metadata.Topics.IsEmpty, $"{article.Source} has no topic");
        });
    }

    [Fact]
    public void Every_section_has_a_landing_text() =>
        Assert.All(Load.Guide!.Sections, section => Assert.True(section.Html.Length > 1500, $"the landing text of {section.Path} is missing or short"));

    [Fact]
    public void It_links_to_the_outside_by_https_only() =>
        Assert.All(Load.Guide!.Articles, article => Assert.False(article.Html.Contains("href=\"http://", StringComparison.Ordinal), article.Source.ToString()));
}
