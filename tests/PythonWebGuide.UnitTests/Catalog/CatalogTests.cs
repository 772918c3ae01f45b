using PythonWebGuide.Catalog;
using PythonWebGuide.Content;

namespace PythonWebGuide.UnitTests.Catalog;

/// <summary>The catalog on real SQLite: what is written is read, and written anew when the content is another.</summary>
public sealed class CatalogTests : CatalogTestGuide
{
    [Fact]
    public void What_was_compiled_is_read_back()
    {
        using var reader = Build().Reader!;
        var map = reader.Map;
        Assert.Equal("The guide", map.Title);
        Assert.Equal(["Section B", "Section A"], map.Sections.Select(section => section.Title));
        Assert.Equal(["Three", "One", "Two"], map.Articles.Select(article => article.Title));
        var two = map.ArticleOrNull("/guide/a/two")!;
        Assert.Equal(("One", null), (map.Before(two)?.Title, map.After(two)?.Title));
        Assert.Equal(new DateOnly(2026, 11, 21), two.Updated);
        Assert.Equal("one", Assert.Single(two.Requires).ToString());
        var text = reader.TextOf(two);
        Assert.Contains("<p>Text of two.</p>", text.Html);
        Assert.Equal("Part", Assert.Single(text.Outline).Text);
        Assert.Equal("New.", Assert.Single(text.Changes).Note);
        Assert.Equal("<p>Landing of A.</p>", reader.LandingOf(map.SectionOrNull("a")!).Trim());
        Assert.Equal("/guide/a/two", map.RedirectOrNull("/guide/a/old"));
        Assert.Equal(["One", "Two"], map.TopicOrNull(Slug.Parse("t"))!.Articles.Select(article => article.Title));
        Assert.Equal("mapper", Assert.Single(Assert.Single(map.Glossary).Also));
    }

    [Fact]
    public void A_path_knows_its_stages_and_the_neighbours_of_a_step()
    {
        using var reader = Build().Reader!;
        var path = reader.Map.PathOrNull(Slug.Parse("p"))!;
        Assert.Equal((2, 11, "Stage"), (path.Steps.Length, path.Minutes, Assert.Single(path.Stages).Key));
        var step = path.StepOrNull(Slug.Parse("three"))!;
        Assert.Equal((2, "/paths/p/three", "Two", null), (step.Number, step.Url, path.Before(step)?.Article.Title, path.After(step)));
        Assert.Equal("One", Assert.Single(path.Entry).Title);
        Assert.Equal("<code>C</code>", path.Steps[0].CheckpointHtml);
    }

    [Fact]
    public void A_planned_step_joins_its_path_when_its_article_is_written_with_the_minutes_of_the_article()
    {
        content.Add("guide.yml", "title: The guide\nplanned: [later]\n")
            .Add("paths/q.md", "---\ntitle: Q\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: Stage\n    steps:\n      - article: later\n        checkpoint: C\n      - article: three\n        checkpoint: D\n---\n")
            .Add("paths/r.md", "---\ntitle: R\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: Stage\n    steps:\n      - article: later\n        checkpoint: C\n---\n");
        using (var before = Build().Reader!)
        {
            Assert.Equal("three", Assert.Single(before.Map.PathOrNull(Slug.Parse("q"))!.Steps).Article.Slug.ToString());
            Assert.Null(before.Map.PathOrNull(Slug.Parse("r"))); // nothing to show yet
        }

        content.AddPage("b/later.md", "Text.\n", "minutes: 33");
        using var after = Build().Reader!;
        Assert.Equal([("later", 1, 33), ("three", 2, 1)], after.Map.PathOrNull(Slug.Parse("q"))!.Steps.Select(step => (step.Article.Slug.ToString(), step.Number, step.Minutes)));
    }

    [Fact]
    public void Unchanged_content_is_not_compiled_again()
    {
        using (Build().Reader) { }
        using var again = new CatalogBuilder(content.Path, Catalogs, false, new ClockThatMustNotBeAsked()).Build(null).Reader;
        Assert.NotNull(again);
    }

    [Fact]
    public void Changed_content_becomes_another_file_and_the_one_before_is_kept()
    {
        using var first = Build().Reader!;
        content.AddPage("b/four.md");
        using var second = Build(first).Reader!;
        content.AddPage("b/five.md");
        using var third = Build(second).Reader!;
        Assert.Equal((3, 4, 5), (first.ArticleCount, second.ArticleCount, third.ArticleCount));
        Assert.Equal(2, Directory.GetFiles(folder, "*.db").Length);
        Assert.Contains("Text of one", first.TextOf(first.Map.Articles[1]).Html); // deleted, but still open
    }

    [Fact]
    public void Content_with_errors_makes_no_catalog_and_lists_them()
    {
        content.AddPage("b/broken.md", "[x](none.md)\n");
        var build = Build();
        Assert.Null(build.Reader);
        Assert.Equal("b/broken.md", Assert.Single(build.Problems).Path.ToString());
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_guide_that_lost_over_half_of_its_articles_needs_permission()
    {
        using var before = Build().Reader!;
        File.Delete(Path.Combine(content.Path, "paths/p.md"));
        File.Delete(Path.Combine(content.Path, "a/two.md"));
        File.Delete(Path.Combine(content.Path, "b/three.md"));
        content.Add("glossary.yml", "");
        Assert.Contains("Guide:AllowShrink", Build(before).Failure);
        using var allowed = new CatalogBuilder(content.Path, Catalogs, allowShrink: true, TimeProvider.System).Build(before).Reader;
        Assert.Equal(1, allowed!.ArticleCount);
    }

    [Fact]
    public void A_missing_content_folder_is_a_failure_with_its_name()
    {
        var missing = Path.Combine(folder, "nowhere");
        Assert.Contains(missing, new CatalogBuilder(missing, Catalogs, false, TimeProvider.System).Build(null).Failure);
    }

    [Fact]
    public void Content_that_was_good_before_is_the_last_good_one_again_when_it_is_restored()
    {
        using (Build().Reader) { }
        content.AddPage("b/four.md");
        using (Build().Reader) { }
        File.Delete(Path.Combine(content.Path, "b/four.md"));
        using (Build().Reader) { }
        content.AddPage("b/broken.md", "[x](none.md)\n");
        using var lastGood = new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System).LastGoodOrNull();
        Assert.Equal(3, lastGood!.ArticleCount);
    }

    [Fact]
    public void One_old_address_of_two_articles_leads_to_the_first_where_rules_only_warn()
    {
        content.Add("guide.yml", "rules:\n  default: warning\n").AddPage("a/three.md", keys: ["title: Three again", "redirect_from: [/guide/a/old]"]);
        using var reader = Build().Reader!;
        Assert.Equal("/guide/a/three", reader.Map.RedirectOrNull("/guide/a/old"));
    }

    [Fact]
    public void The_catalog_of_a_smaller_guide_that_is_there_already_needs_permission_too()
    {
        using var large = Build().Reader!;
        content.Add("glossary.yml", "");
        foreach (var path in new[] { "paths/p.md", "a/two.md", "b/three.md" }) File.Delete(Path.Combine(content.Path, path));
        using (var allowed = new CatalogBuilder(content.Path, Catalogs, allowShrink: true, TimeProvider.System).Build(large).Reader) Assert.Equal(1, allowed!.ArticleCount);
        Assert.Contains("Guide:AllowShrink", Build(large).Failure);
        using var first = Build().Reader; // nothing is served that it could shrink
        Assert.NotNull(first);
    }

    private sealed class ClockThatMustNotBeAsked : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("The content was compiled.");
    }
}
