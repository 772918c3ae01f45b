using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.UnitTests.Rules;

/// <summary>Where a mistake begins, what is none yet, and what its message proposes.</summary>
public sealed class RuleLimitTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(160, true)]
    [InlineData(161, false)]
    public void A_summary_has_50_to_160_characters(int length, bool good)
    {
        content.AddPage("a/x.md", "Text.\n", $"summary: {new string('s', length)}");
        Assert.Equal(good ? [] : ["a/x.md(5,1) PWG201"], content.Places());
    }

    [Fact]
    public void A_summary_that_is_missing_is_not_too_short_as_well()
    {
        content.AddPage("a/x.md", "Text.\n", "summary: \"\"");
        Assert.DoesNotContain(content.Load().Problems, problem => problem.RuleId == RuleIds.SummaryLength);
    }

    [Fact]
    public void The_clock_of_an_author_may_be_a_day_ahead()
    {
        content.AddPage("a/x.md", "Text.\n", "updated: 2026-11-23", "changes: [\"2026-11-23 Later.\"]");
        Assert.Empty(content.Places());
    }

    [Fact]
    public void Banned_words_only_warn()
    {
        content.AddPage("a/x.md", "You just do it.\n");
        Assert.Equal([(Severity.Warning, RuleIds.BannedWords)], content.Load().Problems.Select(problem => (problem.Severity, problem.RuleId)));
    }

    [Fact]
    public void Samples_that_were_not_run_may_only_warn()
    {
        content.AddPage("a/x.md").Add("samples/p/01/pyproject.toml", "[project]\n");
        Assert.Equal([Severity.Error], content.Load().Problems.Select(problem => problem.Severity));
        Assert.Equal([Severity.Warning], content.Load(evidence: Severity.Warning).Problems.Select(problem => problem.Severity));
    }

    [Theory]
    [InlineData("## Install it\n\n## Install all\n\n[x](#install)\n", "did you mean '#install-all'?")]
    [InlineData("## Install\n\n[x](#install-it)\n", "did you mean '#install'?")]
    [InlineData("## Install\n\n[x](#remove)\n", "{#remove}")]
    [InlineData("## One\n\n#### Three\n", "use level 3")]
    public void The_message_says_what_to_write(string body, string cure)
    {
        content.AddPage("a/x.md", body);
        Assert.Contains(cure, Assert.Single(content.Load().Problems).Message);
    }

    [Fact]
    public void A_step_may_build_on_those_before_it_and_on_entries()
    {
        content.AddPage("a/x.md", "Text.\n", "requires: [y, z]").AddPage("a/y.md").AddPage("a/z.md").Add("paths/p.md", Path("entry: [z]", "y", "x"));
        Assert.Empty(content.Places());
    }

    [Fact]
    public void An_article_is_one_step_of_a_path()
    {
        content.AddPage("a/x.md").AddPage("a/y.md").Add("paths/p.md", Path("entry: []", "x", "y", "x"));
        Assert.Equal(["paths/p.md(14,1) PWG205"], content.Places());
    }

    [Fact]
    public void An_old_address_is_not_that_of_a_section_with_a_text_either()
    {
        content.AddPage("a/x.md", "Text.\n", "redirect_from: [/guide/b]").AddPage("b/y.md").Add("b/index.md", "---\ntitle: B\nsummary: S\n---\n");
        Assert.Contains("belongs to b/index.md", Assert.Single(content.Load().Problems).Message);
    }

    private static string Path(string entry, params string[] steps) =>
        $"---\ntitle: P\nsummary: S\nfor: F\noutcome: O\n{entry}\nstages:\n  - title: One\n    steps:\n{string.Concat(steps.Select(step => $"      - article: {step}\n        checkpoint: C\n"))}---\n";
}
