using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.UnitTests.Metadata;

public sealed class FrontMatterTests : IDisposable
{
    private const string Good = "title: T\nsummary: A summary that is long enough to be shown in search results.\nkind: concept\nlevel: advanced\n";

    private readonly ContentFolderBuilder content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void All_keys_are_read()
    {
        content.Add("a/y.md", ContentFolderBuilder.Page(keys: "title: Other"))
            .Add("a/x.md", $"---\n{Good}order: -3\ntopics: [one, two]\nrequires: [y]\nminutes: 12\nupdated: 2026-11-22\nchanges:\n  - 2026-11-20 Something new.\naliases: [alias, \"with: colon\"]\nerrors: [\"KeyError: 'x'\"]\nredirect_from: [/guide/a/old]\n---\nText.\n");
        var article = Assert.Single(content.Load().Guide!.Articles, article => article.Slug.ToString() == "x");
        var metadata = article.Metadata;
        Assert.Equal((ArticleKind.Concept, ArticleLevel.Advanced, -3, 12), (metadata.Kind, metadata.Level, metadata.Order, article.Minutes));
        Assert.Equal(["one", "two"], metadata.Topics.Select(topic => topic.ToString()));
        Assert.Equal("alias|with: colon", string.Join('|', metadata.Aliases));
        Assert.Equal("KeyError: 'x'", Assert.Single(metadata.Errors));
        Assert.Equal("/guide/a/old", Assert.Single(metadata.RedirectFrom));
        Assert.Equal(new ArticleChange(new DateOnly(2026, 11, 20), "Something new."), Assert.Single(metadata.Changes));
        Assert.Equal(new DateOnly(2026, 11, 22), metadata.Updated);
    }

    [Theory]
    [InlineData("Text\n", 1, "PWG002")] // none
    [InlineData("---\ntitle: T\n", 1, "PWG002")] // not closed
    [InlineData($"---\n{Good}colour: red\n---\n", 6, "PWG003")]
    [InlineData("---\ntitle: T\nkind: concept\nlevel: beginner\n---\n", 2, "PWG004")] // no summary
    [InlineData($"---\n{Good}minutes: soon\n---\n", 6, "PWG005")]
    [InlineData($"---\n{Good}minutes: 100000\n---\n", 6, "PWG005")]
    [InlineData($"---\n{Good}updated: 22.11.2026\n---\n", 6, "PWG005")]
    [InlineData($"---\n{Good}topics: django\n---\n", 6, "PWG005")]
    [InlineData($"---\n{Good}topics: [Django]\n---\n", 6, "PWG005")]
    [InlineData($"---\n{Good}draft: maybe\n---\n", 6, "PWG005")]
    [InlineData($"---\n{Good}changes: [\"no date\"]\n---\n", 6, "PWG005")]
    [InlineData($"---\n{Good}redirect_from: [\"//evil.example\"]\n---\n", 6, "PWG005")]
    [InlineData("---\ntitle: T\nsummary: s\nkind: poem\nlevel: beginner\n---\n", 4, "PWG005")]
    [InlineData($"---\n{Good}title: again\n---\n", 6, "PWG002")] // duplicate key
    [InlineData($"---\n{Good}topics: &a [x]\n---\n", 6, "PWG002")] // anchor
    [InlineData($"---\n{Good}order: *a\n---\n", 6, "PWG002")] // alias
    [InlineData($"---\n{Good}order: !!int 1\n---\n", 6, "PWG002")] // tag
    [InlineData($"---\n{Good}topics: [[[[[x]]]]]\n---\n", 6, "PWG002")] // depth
    [InlineData("---\ntitle: Django 1: project\n---\n", 2, "PWG002")] // colon without quotes
    [InlineData("---\n- a\n- b\n---\n", 2, "PWG002")] // a list
    [InlineData("---\ntitle: \"a\\0b\"\nsummary: s\nkind: concept\nlevel: beginner\n---\n", 2, "PWG005")] // an escaped control character
    [InlineData($"---\n{Good}aliases: [\"a\\x02b\"]\n---\n", 6, "PWG005")]
    public void A_mistake_in_front_matter_is_found_at_its_line(string text, int line, string rule)
    {
        content.Add("a/x.md", text);
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == rule && problem.Line == line);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deeply_nested_front_matter_does_not_end_the_process(char bracket)
    {
        content.Add("a/x.md", $"---\ntopics: {string.Concat(Enumerable.Repeat($"{bracket}\n", 900))}\n---\n");
        Assert.Contains("PWG002", Assert.Single(content.Places(), place => place.StartsWith("a/x.md")));
    }

    [Fact]
    public void A_yaml_bomb_is_refused()
    {
        content.Add("a/x.md", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n");
        Assert.Contains("a/x.md(2,4) PWG002", content.Places());
    }

    [Fact]
    public void Front_matter_over_8_KiB_is_refused()
    {
        content.Add("a/x.md", $"---\n{Good}aliases: [{string.Join(",\n", Enumerable.Range(0, 2000).Select(i => $"w{i}"))}]\n---\n");
        Assert.Contains("a/x.md(1,1) PWG002", content.Places());
    }

    [Fact]
    public void All_problems_of_a_file_are_reported_at_once()
    {
        content.Add("a/x.md", "---\ntitle: T\nkind: poem\ncolour: red\n---\n# Second title\n\n[x](none.md)\n");
        Assert.Equal(["PWG003", "PWG004", "PWG004", "PWG005", "PWG103", "PWG109"], content.Load().Problems.Where(problem => problem.Path.ToString() == "a/x.md").Select(problem => problem.RuleId).Order());
    }

    [Fact]
    public void A_problem_is_printed_as_compilers_do()
    {
        content.Add("a/x.md", $"---\n{Good}colour: red\n---\n");
        var problem = Assert.Single(content.Load().Problems);
        Assert.StartsWith("content/a/x.md(6,1): error PWG003: the key 'colour' is not known here; use one of: aliases, ", problem.ToString());
    }
}
