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
            .AddPage("flask/routes.md", "## Decorators\n\n```python\n@app.route(\"/\")\ndef home() -> str: ...\n```\n\n## Escaping\n\nThe text says route once. Das Café heißt Straße.\n", "title: Flask routes", "kind: tutorial");
        content.Add("search/synonyms.yml", "staffer: [staff]\nhow far: [back again]\n");
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
    [InlineData("staff fil", "filters", "filler")]
    [InlineData("common fil", "filler", "filters")]
    public void An_unfinished_word_is_rather_one_that_stands_with_the_others(string query, string rather, string than)
    {
        var group = reader.Explain(query, 1).Groups[^1];
        Assert.Contains($"{rather} (0.9)", group, StringComparison.Ordinal);
        Assert.Contains($"{than} (0.63)", group, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_far_back_go_on_where_the_second_stage_ends()
    {
        var all = Search("filler common", limit: 50).Results.Select(result => result.Article.Url).ToList();
        var pages = Enumerable.Range(0, 5).SelectMany(page => Search("filler common", limit: 5, offset: 5 * page).Results).Select(result => result.Article.Url).ToList();
        Assert.Equal(20, all.Count);
        Assert.Equal(all, pages);
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
    [InlineData("migartions", "/guide/django/migrations")] // misspelled
    [InlineData("undoo a migraton", "/guide/django/migrations#undo-a-migration")]
    [InlineData("app rou", "/guide/flask/routes#decorators")]
    [InlineData("staffer", "/guide/django/admin")] // synonym
    [InlineData("cafe", "/guide/flask/routes#escaping")] // without its accent
    [InlineData("STRAßE", "/guide/flask/routes#escaping")] // letters that are not ASCII's
    [InlineData("how far", "/guide/django/migrations#undo-a-migration")] // synonym of two words
    [InlineData("make migrations", "/guide/django/migrations")] // joined: makemigrations
    [InlineData("djangoadmin", "/guide/django/admin")] // split
    [InlineData("\"says route once\"", "/guide/flask/routes#escaping")] // quoted
    [InlineData("inconsistentmigrationhistory applied before", "/guide/django/migrations")]
    public void The_right_section_is_first(string query, string url)
    {
        var first = Search(query).Results[0].Hits[0].Url;
        Assert.Equal(url, url.Contains('#') ? first : first.Split('#')[0]);
    }

    [Fact]
    public void A_page_about_one_framework_stands_behind_the_general_page_unless_it_is_named()
    {
        using var pages = new ContentFolderBuilder();
        pages
            .AddPage("django/tokens.md", "What tokens do.\n", "title: Django tokens", "kind: tutorial")
            .AddPage("django/pages.md", "Pages are shown.\n", "title: Django pages", "kind: tutorial")
            .AddPage("security/tokens-explained.md", "What tokens do.\n", "title: Explained tokens", "kind: concept");
        Assert.Equal(["/guide/security/tokens-explained", "/guide/django/tokens"], Urls(pages, "tokens"));
        Assert.Equal("/guide/django/tokens", Urls(pages, "django tokens")[0]);
    }

    [Theory]
    [InlineData("how should schema changes be planned", true)] // an alias within a question
    [InlineData("how should changes to a schema be planned", false)] // its words, but not as a name
    [InlineData("schema chan", false)]
    public void A_part_of_the_query_may_be_a_name(string query, bool isNamed) =>
        Assert.Equal(isNamed, reader.Explain(query, 5).Results.Single(result => result.Title == "Migrations").Parts.Any(part => part.Name == "Named"));

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

    [Theory]
    [InlineData("migartions", "migrations", true)]
    [InlineData("undo djangoadmin", "undo django admin", true)]
    [InlineData("Staf, please", "staff, please", true)]
    [InlineData("migrations", null, false)]
    [InlineData("migrating", null, false)] // another form of a word that is there
    [InlineData("protect", null, false)] // English, though the guide does not have it
    [InlineData("xqzt", null, false)] // nothing resembles it
    public void A_misspelled_query_is_repaired_and_a_correct_one_is_not(string query, string? suggestion, bool repaired)
    {
        var answer = Search(query);
        Assert.Equal((suggestion, repaired), (answer.Suggestion, answer.IsRepaired));
    }

    [Fact]
    public void A_quoted_phrase_must_stand_there()
    {
        Assert.Equal(1, Search("\"go back again\"").Total);
        Assert.Equal("Migrations", Assert.Single(Search("\"go back again\" common").Results).Article.Title);
    }

    [Fact]
    public void Facets_count_what_choosing_them_would_leave()
    {
        var facets = reader.Search(new SearchRequest("migration", Kind: "tutorial")).Facets;
        foreach (var facet in facets.Where(facet => facet.Name == SearchFacet.Section))
            Assert.Equal(facet.Count, reader.Search(new SearchRequest("migration", Kind: "tutorial", Section: facet.Value)).Total);
        Assert.Contains(new SearchFacet(SearchFacet.Kind, "how-to", 1), facets);
    }

    [Fact]
    public void An_explanation_adds_up_to_the_score()
    {
        var explanation = reader.Explain("undoo a migration", 3);
        Assert.Contains(explanation.Groups, group => group.StartsWith("undoo = undo", StringComparison.Ordinal));
        var first = explanation.Results[0];
        Assert.InRange(first.Score - first.Parts.Sum(part => part.Value * part.Weight), 0, 0.5); // further sections add a little
    }

    [Fact]
    public void Hostile_and_random_queries_are_answered()
    {
        var random = new Random(2);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        const string alphabet = "ab \"'*()^:+-~{}[]<>&|\\/%_.,;!?\0\u0001é日😀\uD800NEARORNOTAND";
        var count = int.TryParse(Environment.GetEnvironmentVariable("GUIDE_HOSTILE_QUERIES"), out var asked) ? asked : 5000;
        var words = new[] { "migration", "NEAR(", "*", "\"", "undo", "common", "app.route", "'; DROP TABLE fts; --", "title:", "AND", "{x y}:", "^", "a*b*c*", "ﬁ", "İ", "\u0301" };
        for (var i = 0; i < count; i++)
        {
            var before = clock.ElapsedMilliseconds;
            var query = i % 2 == 0 ? string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 30)).Select(_ => words[random.Next(words.Length)])) : new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            foreach (var hit in Search(query).Results.SelectMany(result => result.Hits))
                Assert.DoesNotContain("<", hit.SnippetHtml.Replace("<mark>", "").Replace("</mark>", ""));
            Assert.True(clock.ElapsedMilliseconds - before < 2000, query); // generous, for a machine under load
        }
    }

    private static List<string> Urls(ContentFolderBuilder pages, string query)
    {
        var catalogs = Directory.CreateTempSubdirectory("guide-search-").FullName;
        try
        {
            using var other = new CatalogBuilder(pages.Path, new CatalogFolder(catalogs), false, TimeProvider.System).Build(null).Reader!;
            return [.. other.Search(new SearchRequest(query)).Results.Select(result => result.Article.Url)];
        }
        finally
        {
            Directory.Delete(catalogs, recursive: true);
        }
    }

    private SearchAnswer Search(string query, int limit = 10, int offset = 0) => reader.Search(new SearchRequest(query, limit, offset));
}
