using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.UnitTests.Rules;

/// <summary>What <c>guide.yml</c> may turn down or off, and what is served then.</summary>
public sealed class RuleSettingsTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();

    public void Dispose() => content.Dispose();

    [Fact]
    public void Guide_yml_turns_rules_down_and_off()
    {
        content.AddPage("a/x.md", "Text <b>x</b> and [y](none.md).\n").Add("guide.yml", "title: T\nrules:\n  PWG101: off\n  default: warning\n");
        var load = content.Load();
        Assert.Equal([(Severity.Warning, "PWG103")], load.Problems.Select(problem => (problem.Severity, problem.RuleId)));
        Assert.NotNull(load.Guide);
    }

    [Fact]
    public void A_rule_that_does_not_exist_cannot_be_turned_off()
    {
        content.AddPage("a/x.md").Add("guide.yml", "rules:\n  PWG101: off\n  PWG1O2: off\n");
        Assert.Equal(["guide.yml(3,1) PWG003"], content.Places());
    }

    [Fact]
    public void A_problem_that_hides_a_file_cannot_be_turned_down()
    {
        content.AddPage("a/x.md").Add("a/y.md", [0xFF]).Add("guide.yml", "rules:\n  default: off\n  PWG001: off\n");
        Assert.Null(content.Load().Guide);
    }

    [Theory]
    [InlineData("guide.yml", "rules:\n  default: off\n", "guide.yml(1,1) PWG212")] // no article at all
    [InlineData("a/deep.md", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "a/deep.md(1,1) PWG116")]
    public void Neither_an_empty_guide_nor_one_with_an_article_left_out_is_served(string path, string text, string place)
    {
        content.Add("guide.yml", "rules:\n  default: off\n");
        if (path != "guide.yml") content.AddPage("a/x.md");
        content.Add(path, text);
        Assert.Equal([place], content.Places());
        Assert.Null(content.Load().Guide);
    }

    [Fact]
    public void A_foreign_folder_is_served_whatever_its_state_when_rules_only_warn()
    {
        content.Add("guide.yml", "rules:\n  default: warning\n")
            .Add("docs/Intro Page.md", "---\ntitle: Intro\n---\n# Intro\n\n<div>x</div>\n")
            .Add("other/Intro Page.md", "---\ntitle: Intro\n---\n[gone](gone.md)\n");
        var load = content.Load();
        Assert.Equal(["/guide/docs/intro-page", "/guide/other/intro-page"], load.Guide!.Articles.Select(article => article.Url));
        Assert.DoesNotContain("<div>", load.Guide.Articles[0].Html);
    }

    [Theory]
    [InlineData("# Read me\n\nText of it.\n")]
    [InlineData("---\ntitle: [\n---\nText of it.\n")]
    public void A_foreign_file_without_front_matter_that_can_be_read_is_served_too(string text)
    {
        content.Add("guide.yml", "rules:\n  default: warning\n").AddPage("a/x.md").Add("a/read-me.md", text);
        var load = content.Load();
        Assert.Contains(load.Problems, problem => problem is { Severity: Severity.Warning, RuleId: "PWG002" });
        Assert.Contains("Text of it.", load.Guide!.Articles.Single(article => article.Title == "read-me").Html);
    }

    [Fact]
    public void Where_rules_only_warn_a_check_warns_of_samples_that_were_not_run_as_well()
    {
        content.Add("guide.yml", "rules:\n  default: warning\n").AddPage("a/x.md").Add("samples/p/01/pyproject.toml", "[project]\n");
        Assert.Equal([(Severity.Warning, "PWG127")], content.Load().Problems.Select(problem => (problem.Severity, problem.RuleId)));
    }
}
