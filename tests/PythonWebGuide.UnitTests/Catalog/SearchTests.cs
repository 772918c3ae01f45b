using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.UnitTests.Catalog;

public sealed class SearchTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();
    private readonly string folder = Directory.CreateTempSubdirectory("guide-search-").FullName;
    private readonly CatalogReader reader;

    public SearchTests()
    {
        content
            .AddPage("django/admin.md", "Lead about staff.\n\n## Filters in the list\n\nUse `list_filter` for migrations too.\n", "title: The Django admin", "kind: how-to")
            .AddPage("django/migrations.md", "What makemigrations does.\n\n## Undo a migration\n\nGo &lt;back&gt; & forth. Go back again.\n", "title: Migrations", "kind: tutorial", "level: advanced", "aliases: [schema changes]", "errors: [\"InconsistentMigrationHistory: applied before\"]")
            .AddPage("flask/routes.md", "## Decorators\n\n```python\n@app.route(\"/\")\ndef home() -> str: ...\n```\n\n## Escaping\n\nThe text says route once.\n", "title: Flask routes", "kind: tutorial");
        for (var i = 0; i < 20; i++) content.AddPage($"more/filler-{i}.md", $"Filler {i} speaks of common things.\n");
        reader = new CatalogBuilder(content.Path, new CatalogFolder(folder), false, TimeProvider.System).Build(null).Reader!;
    }

    public void Dispose()
    {
        reader.Dispose();
        content.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("migrations", "/guide/django/migrations")] // exact title
    [InlineData("migration", "/guide/django/migrations")] // another form of it
    [InlineData("undo a migration", "/guide/django/migrations#undo-a-migration")] // exact heading
    [InlineData("filters in the list", "/guide/django/admin#filters-in-the-list")]
    [InlineData("list_filter", "/guide/django/admin#filters-in-the-list")] // identifier
    [InlineData("filter", "/guide/django/admin#filters-in-the-list")] // its part
    [InlineData("app.route", "/guide/flask/routes#decorators")] // identifier in code
    [InlineData("@app.route", "/guide/flask/routes#decorators")]
    [InlineData("schema changes", "/guide/django/migrations")] // alias
    [InlineData("InconsistentMigrationHistory", "/guide/django/migrations")] // error message
    [InlineData("how do I undo a migration?", "/guide/django/migrations#undo-a-migration")]
    [InlineData("decorat", "/guide/flask/routes#decorators")] // half a word
    public void The_right_section_is_first(string query, string url)
    {
        var first = Search(query).Results[0].Hits[0].Url;
        Assert.Equal(url, url.Contains('#') ? first : first.Split('#')[0]);
    }

    [Fact]
    public void A_phrase_that_no_section_has_is_searched_by_its_words() => Assert.Equal(2, Search("staff.decorators").Total);

    [Fact]
    public void An_article_stands_once_with_its_best_sections()
    {
        var results = Search("migration").Results;
        Assert.Equal(results.Length, results.Select(result => result.Article.Id).Distinct().Count());
        Assert.All(results, result => Assert.InRange(result.Hits.Length, 1, 3));
    }

    [Fact]
    public void Snippets_are_encoded_and_mark_other_forms_of_the_word()
    {
        var snippet = Search("undo going back").Results[0].Hits[0].SnippetHtml;
        Assert.Contains("&lt;", snippet);
        Assert.DoesNotContain("<back>", snippet);
        Assert.Contains("<mark>", snippet);
    }

    [Fact]
    public void The_total_is_exact_and_pages_do_not_overlap()
    {
        var all = Search("common", limit: 50);
        var first = Search("common", limit: 8);
        var second = Search("common", limit: 8, offset: 8);
        Assert.Equal((20, 20, 20), (all.Total, first.Total, all.Results.Length));
        Assert.Empty(first.Results.Select(result => result.Article.Id).Intersect(second.Results.Select(result => result.Article.Id)));
    }

    [Fact]
    public void Filters_hold_for_results_and_total()
    {
        Assert.Equal(2, reader.Search(new SearchRequest("migration", Section: "django")).Total);
        Assert.Equal(0, reader.Search(new SearchRequest("migration", Section: "flask")).Total);
        Assert.Equal("Migrations", Assert.Single(reader.Search(new SearchRequest("migration", Kind: "tutorial")).Results).Article.Title);
        Assert.Equal("Migrations", Assert.Single(reader.Search(new SearchRequest("migration", Level: "advanced")).Results).Article.Title);
    }

    [Fact]
    public void Hostile_and_random_queries_are_answered()
    {
        var random = new Random(2);
        const string alphabet = "ab \"'*()^:+-~{}[]<>&|\\/%_.,;!?\0\u0001é日😀\uD800NEARORNOTAND";
        for (var i = 0; i < 3000; i++)
        {
            var query = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            foreach (var hit in Search(query).Results.SelectMany(result => result.Hits))
                Assert.DoesNotContain("<", hit.SnippetHtml.Replace("<mark>", "").Replace("</mark>", ""));
        }
    }

    private SearchAnswer Search(string query, int limit = 10, int offset = 0) => reader.Search(new SearchRequest(query, limit, offset));
}
