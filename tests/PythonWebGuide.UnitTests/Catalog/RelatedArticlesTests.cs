using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.UnitTests.Catalog;

/// <summary>What is offered at the end of an article.</summary>
public sealed class RelatedArticlesTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();
    private readonly string folder = Directory.CreateTempSubdirectory("guide-related-").FullName;
    private readonly CatalogReader reader;

    public RelatedArticlesTests()
    {
        content
            .AddPage("a/before.md", "Text of before.\n", "title: Before", "order: 1", "topics: [rare]")
            .AddPage("a/subject.md", "See [far](../b/far.md), [needed](../b/needed.md) and [before](before.md).\n", "title: Subject", "order: 2", "topics: [rare, common]", "requires: [needed]")
            .AddPage("a/after.md", "Text of after.\n", "title: After", "order: 3", "topics: [rare]")
            .AddPage("b/far.md", "Far away.\n", "title: Far", "topics: [common]")
            .AddPage("b/needed.md", "First.\n", "title: Needed", "topics: [common]")
            .AddPage("b/links-here.md", "It builds on [it](../a/subject.md).\n", "title: Links here", "topics: [common]")
            .AddPage("b/same-topic.md", "Nothing else.\n", "title: Same topic", "topics: [rare]");
        for (var i = 0; i < 5; i++) content.AddPage($"c/other-{i}.md", "Something else.\n", "topics: [common]");
        reader = new CatalogBuilder(content.Path, new CatalogFolder(folder), false, TimeProvider.System).Build(null).Reader!;
    }

    public void Dispose()
    {
        reader.Dispose();
        content.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_an_article_links_to_what_links_to_it_and_a_rare_topic_are_related() =>
        Assert.Equal(["Far", "Links here", "Same topic"], Related("/guide/a/subject").Order(StringComparer.Ordinal));

    [Fact]
    public void Neither_the_article_itself_nor_its_neighbours_nor_what_it_requires_are_offered_again() =>
        Assert.Empty(Related("/guide/a/subject").Intersect(["Subject", "Before", "After", "Needed"]));

    [Fact]
    public void At_most_three_are_offered_in_the_same_order_each_time()
    {
        foreach (var article in reader.Map.Articles)
        {
            var related = Related(article.Url).ToList();
            Assert.True(related.Count <= 3);
            Assert.DoesNotContain(article.Title, related);
            Assert.Equal(related, Related(article.Url));
        }
    }

    private IEnumerable<string> Related(string url) => RelatedArticles.Of(reader, reader.Map.ArticleOrNull(url)!).Select(article => article.Title);
}
