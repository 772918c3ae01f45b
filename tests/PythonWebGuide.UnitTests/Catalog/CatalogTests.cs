using PythonWebGuide.Catalog;
using PythonWebGuide.Content;

namespace PythonWebGuide.UnitTests.Catalog;

/// <summary>The catalog on real SQLite: what is written is read, and nothing else is trusted.</summary>
public sealed class CatalogTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();
    private readonly string folder = Directory.CreateTempSubdirectory("guide-catalog-").FullName;

    public CatalogTests() => content
        .Add("guide.yml", "title: The guide\nsections:\n  b: Section B\n  a: Section A\n")
        .Add("glossary.yml", "orm:\n  term: ORM\n  also: [mapper]\n  definition: Maps.\n  see: [one]\n")
        .Add("a/index.md", "---\ntitle: A\nsummary: About A.\n---\nLanding of A.\n")
        .AddPage("a/two.md", "## Part\n\nText of two.\n", "title: Two", "order: 2", "topics: [t]", "requires: [one]", "updated: 2026-11-21", "redirect_from: [/guide/a/old]", "changes: [\"2026-11-20 New.\"]")
        .AddPage("a/one.md", "Text of one.\n", "title: One", "order: 1", "topics: [t]")
        .AddPage("b/three.md", "Text of three.\n", "title: Three")
        .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nentry: [one]\nstages:\n  - title: Stage\n    steps:\n      - article: two\n        minutes: 5\n        checkpoint: \"`C`\"\n      - article: three\n        minutes: 6\n        checkpoint: D\n---\nIntro.\n");

    private CatalogFolder Catalogs => new(folder);

    public void Dispose()
    {
        content.Dispose();
        Directory.Delete(folder, recursive: true);
    }

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
    public void Two_builds_of_one_content_are_equal_byte_for_byte()
    {
        using (Build().Reader) { }
        var file = Assert.Single(Directory.GetFiles(folder, "*.db"));
        var first = File.ReadAllBytes(file);
        File.Delete(file);
        using (Build().Reader) { }
        Assert.True(first.AsSpan().SequenceEqual(File.ReadAllBytes(file)));
    }

    [Fact]
    public void Any_flipped_bit_is_found_and_the_catalog_built_anew()
    {
        using (Build().Reader) { }
        var file = Assert.Single(Directory.GetFiles(folder, "*.db"));
        var good = File.ReadAllBytes(file);
        var random = new Random(1);
        for (var trial = 0; trial < 50; trial++)
        {
            var bad = good.ToArray();
            bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, bad);
            var damaged = new List<string>();
            Assert.Null(new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System).LastGoodOrNull(damaged.Add));
            Assert.Equal([file], damaged);
        }

        using var rebuilt = Build().Reader;
        Assert.NotNull(rebuilt);
    }

    [Fact]
    public void A_catalog_without_its_hash_file_is_not_trusted()
    {
        using (Build().Reader) { }
        File.Delete(Assert.Single(Directory.GetFiles(folder, "*.sha256")));
        Assert.Null(new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System).LastGoodOrNull());
    }

    [Fact]
    public void The_catalog_of_another_folder_is_never_the_last_good_one()
    {
        using (Build().Reader) { }
        using var other = new ContentFolderBuilder().AddPage("a/x.md");
        Assert.Null(new CatalogBuilder(other.Path, Catalogs, false, TimeProvider.System).LastGoodOrNull());
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
    public void A_catalog_folder_that_cannot_be_made_is_a_failure_that_says_so()
    {
        var file = Path.Combine(folder, "a-file");
        File.WriteAllText(file, "");
        var build = new CatalogBuilder(content.Path, new CatalogFolder(Path.Combine(file, "catalog")), false, TimeProvider.System).Build(null);
        Assert.Null(build.Reader);
        Assert.Contains("a-file", build.Failure);
    }

    [Fact]
    public void What_an_interrupted_build_left_is_cleared_away_and_what_another_builds_is_not()
    {
        File.WriteAllText(Path.Combine(folder, ".building-x.db"), "half");
        File.SetLastWriteTimeUtc(Path.Combine(folder, ".building-x.db"), DateTime.UtcNow.AddHours(-1));
        File.WriteAllText(Path.Combine(folder, ".building-y.db"), "another process is at it");
        using (Build().Reader) { }
        Assert.Equal([".building-y.db", ".db", ".sha256"], Directory.GetFiles(folder).Select(file => file.EndsWith("-y.db", StringComparison.Ordinal) ? Path.GetFileName(file) : Path.GetExtension(file)).Order());
    }

    private CatalogBuild Build(CatalogReader? before = null) => new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System).Build(before);

    private sealed class ClockThatMustNotBeAsked : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("The content was compiled.");
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

    [Fact]
    public void A_catalog_that_is_deleted_while_it_is_served_is_read_to_the_end_by_many_at_once_and_made_anew()
    {
        using var reader = Build().Reader!;
        foreach (var file in Directory.GetFiles(folder, "*.db*")) File.Delete(file);
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 32 }, number =>
        {
            var article = reader.Map.Articles[number % reader.ArticleCount];
            Assert.Contains("Text of", reader.TextOf(article).Html);
            Assert.Equal(1, reader.Search(new("three", 5)).Total);
        });
        using var again = Build(reader).Reader!;
        Assert.NotSame(reader, again);
        Assert.Single(Directory.GetFiles(folder, "*.db"));
        using var same = Build(again).Reader!;
        Assert.Same(again, same);
    }

    [Fact]
    public void Damage_that_the_time_of_change_does_not_show_is_found_when_a_reader_met_it()
    {
        using var builder = new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System);
        using var reader = builder.Build(null).Reader!;
        var file = Assert.Single(Directory.GetFiles(folder, "*.db"));
        var (good, changed) = (File.ReadAllBytes(file), File.GetLastWriteTimeUtc(file));
        using (var stream = File.OpenWrite(file)) stream.Write(new byte[good.Length]);
        File.SetLastWriteTimeUtc(file, changed);
        Assert.Same(reader, builder.Build(reader).Reader);
        Assert.True(CatalogReader.IsDamage(Assert.ThrowsAny<Exception>(() => reader.Search(new("\"text of one\"", 5)))));
        Assert.True(reader.TryDistrust());
        Assert.False(reader.TryDistrust());
        using var rebuilt = builder.Build(reader).Reader!;
        Assert.NotSame(reader, rebuilt);
        Assert.True(good.AsSpan().SequenceEqual(File.ReadAllBytes(file)));
    }

    [Fact]
    public void The_newest_catalog_is_the_one_made_last_even_when_the_clock_was_set_back()
    {
        using (Build().Reader) { }
        var first = Assert.Single(Directory.GetFiles(folder, "*.db"));
        File.SetLastWriteTimeUtc(first, DateTime.UtcNow.AddYears(1));
        content.AddPage("b/four.md");
        using (Build().Reader) { }
        using var lastGood = new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System).LastGoodOrNull();
        Assert.Equal(4, lastGood!.ArticleCount);
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_away_at_once_and_a_running_one_is_let_be()
    {
        File.WriteAllText(Path.Combine(folder, ".building-killed.db"), "half");
        File.WriteAllText(Path.Combine(folder, ".building-killed.db.sha256"), "half");
        File.WriteAllText(Path.Combine(folder, ".building-killed.db.lock"), ""); // held by nobody
        File.WriteAllText(Path.Combine(folder, ".building-running.db"), "half");
        using (CatalogFolder.Claim(new CatalogFile(Path.Combine(folder, ".building-running.db"))))
        {
            using (Build().Reader) { }
            Assert.Equal([".building-running.db", ".building-running.db.lock"], Directory.GetFiles(folder, ".building-*").Select(Path.GetFileName).Order());
        }

        Assert.Single(Directory.GetFiles(folder, ".building-*"));
    }

    [Theory]
    [InlineData("a;b=c")]
    [InlineData("with 'quotes\"")]
    [InlineData("50% #1? &x=y é 🜁")]
    public void A_catalog_folder_may_have_any_name(string name)
    {
        using var builder = new CatalogBuilder(content.Path, new CatalogFolder(Path.Combine(folder, name)), false, TimeProvider.System);
        using var reader = builder.Build(null).Reader!;
        Assert.Contains("Text of one", reader.TextOf(reader.Map.Articles[1]).Html);
    }

    // SQLite opens no path of over 512 characters: it fails where the folder itself can be written, as it does on a full disk.
    [Fact]
    public void What_SQLite_cannot_write_is_a_failure_that_says_so_and_nothing_of_it_is_left()
    {
        var deep = Path.Combine(folder, new string('a', 200), new string('b', 200), new string('c', 200));
        using var builder = new CatalogBuilder(content.Path, new CatalogFolder(deep), false, TimeProvider.System);
        var build = builder.Build(null);
        Assert.Null(build.Reader);
        Assert.StartsWith($"the catalog cannot be written to {deep}: SQLite Error 14", build.Failure);
        Assert.Empty(Directory.GetFiles(deep));
    }
}
