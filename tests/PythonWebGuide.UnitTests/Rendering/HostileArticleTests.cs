namespace PythonWebGuide.UnitTests.Rendering;

/// <summary>Articles that were written to hurt: each is refused with its place or compiled, soon. They run alone, because processor time is counted.</summary>
[Collection(Alone)]
public sealed class HostileArticleTests : IDisposable
{
    public const string Alone = "Alone";

    private const int MostCharacters = 250 * 1024;
    private const int LongLine = 8_000;
    private const int LongBlock = 16_000;

    /// <summary>A real article takes milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ContentFolderBuilder content = new();

    public static TheoryData<string> Openings =>
    [
        "[a](", "[", "![", "](", "a[b](c", "*a ", "**a", "_a_", "a**b", "`", "``a`", "~~a", "<a", "<", "&", "\\", "[^1]", "{{v:", "{#a", "::: ", "|a", "http://", "https://a.", "www.a.", "a@b.", "<!--", "<?", "<![CDATA[", "\u00e9", "\"", "a]", "[a][",
    ];

    public void Dispose() => content.Dispose();

    [Theory]
    [MemberData(nameof(Openings))]
    public void Long_lines_of_one_opening_end_soon(string opening) => CompilesSoon(Repeated(Repeated(opening, LongLine) + "\n\n", MostCharacters));

    [Theory]
    [MemberData(nameof(Openings))]
    public void Blocks_of_short_lines_with_one_opening_end_soon(string opening) => CompilesSoon(Repeated(Repeated(opening + "\n", LongBlock) + "\n", MostCharacters));

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("1) - > ")]
    [InlineData("[")]
    [InlineData("*")]
    public void Fifty_thousand_nested_openings_are_refused(string opening)
    {
        CompilesSoon(string.Concat(Enumerable.Repeat(opening, 50_000)) + "a\n");
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG001");
    }

    [Theory]
    [InlineData("> ", 4_000)]
    [InlineData("- ", 4_000)]
    [InlineData("1) ", 2_600)]
    [InlineData("- 1) ", 1_600)]
    [InlineData("[", 8_000)]
    [InlineData("![", 4_000)]
    [InlineData("**a _b ", 1_100)]
    public void Nesting_within_the_limits_is_refused_or_read(string opening, int times) =>
        CompilesSoon(Repeated(string.Concat(Enumerable.Repeat(opening, times)) + "a\n\n", MostCharacters));

    [Fact]
    public void Four_hundred_equal_headings_are_read_and_more_are_refused()
    {
        CompilesSoon(string.Concat(Enumerable.Repeat("## a\n\n", 400)));
        Assert.NotNull(content.Load().Guide);
        CompilesSoon(string.Concat(Enumerable.Repeat("## a\n\n", 20_000)));
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG001");
    }

    [Theory]
    [InlineData("- a\n\n")]
    [InlineData("> a\n\n")]
    [InlineData("[^a]\n\n[^a]: b\n\n")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n\n")]
    [InlineData("::: details a\nb\n:::\n\n")]
    [InlineData("::::::: tabs os\n\n")]
    [InlineData("```python\na\n```\n\n")]
    [InlineData("a\n: b\n\n")]
    [InlineData("[a]: https://example.org\n\n[a]\n\n")]
    [InlineData("- [ ] a\n\n  b\n\n")]
    public void Many_small_blocks_end_soon(string block) => CompilesSoon(Repeated(block, MostCharacters));

    [Theory]
    [InlineData("a: &a [x]\nb: *a")]
    [InlineData("a: !!python/object x")]
    public void A_yaml_bomb_is_refused_with_its_line(string yaml)
    {
        content.Add("a/x.md", $"---\n{yaml}\n---\nText.\n");
        Assert.Contains("a/x.md(2,4) PWG002", content.Places());
    }

    [Theory]
    [InlineData('[', 500)]
    [InlineData('{', 500)]
    [InlineData('[', 100_000)]
    [InlineData('x', 1_000_000)]
    public void Deep_or_large_front_matter_is_refused(char opening, int times)
    {
        content.Add("a/x.md", $"---\na: {new string(opening, times)}\n---\nText.\n");
        var load = content.Load();
        Assert.Null(load.Guide);
        Assert.Contains(load.Problems, problem => problem.Path.ToString() == "a/x.md" && problem.RuleId is "PWG001" or "PWG002");
    }

    [Fact]
    public void An_article_of_ten_megabytes_is_refused_with_its_size()
    {
        content.AddPage("a/x.md", Repeated("Words and words.\n\n", 10 * 1024 * 1024));
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG001" && problem.Message.Contains("bytes, over the limit"));
    }

    [Fact]
    public void Sixteen_thousand_characters_without_a_blank_line_are_refused_with_the_place()
    {
        content.AddPage("a/x.md", Repeated("A line of forty characters, or nearly so.\n", 20_000));
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG001" && problem.Message.Contains("without a blank line") && problem.Line > 300);
    }

    [Fact]
    public void Names_that_differ_in_case_or_by_signs_claim_one_address_and_are_named()
    {
        content.AddPage("a/my-page.md").AddPage("a/My-Page.md").AddPage("a/my page.md");
        var taken = content.Load().Problems.Where(problem => problem.RuleId == "PWG007").ToList();
        Assert.Equal(2, taken.Count);
        Assert.All(taken, problem => Assert.Contains("is taken by a/", problem.Message));
    }

    [Theory]
    [InlineData("a/p\u0430ge.md")] // a Cyrillic letter that looks like an a
    [InlineData("a/pa\u0301ge.md")] // a combining accent
    [InlineData("a/page\u200b.md")] // zero width
    [InlineData("a/\uff50age.md")] // full width
    [InlineData("a/my page.md")]
    public void A_name_that_is_no_slug_is_refused_with_a_cure(string path)
    {
        content.AddPage(path, keys: "title: A page");
        var problem = Assert.Single(content.Load().Problems, problem => problem.RuleId == "PWG006");
        Assert.Contains("rename the file to", problem.Message);
    }

    [Theory]
    [InlineData("http://example.org/a", "write it with https")]
    [InlineData("https://exa mple.org/", "")]
    [InlineData("https://", "not a well-formed address")]
    [InlineData("https://-_-..example/", "not a well-formed address")]
    public void Addresses_of_other_sites_are_well_formed_and_secure(string address, string cure)
    {
        content.AddPage("a/x.md", $"[other](<{address}>)\n");
        if (cure.Length > 0) Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG117" && problem.Message.Contains(cure));
        else Assert.Null(content.Load().Guide);
    }

    [Fact]
    public void The_readers_own_machine_needs_no_certificate()
    {
        content.AddPage("a/x.md", "[here](http://127.0.0.1:8000/) and <http://localhost:8000> and [there](https://example.org/a?b=c#d)\n");
        Assert.NotNull(content.Load().Guide);
    }

    private void CompilesSoon(string body)
    {
        content.Add("guide.yml", "rules:\n  default: warning\n").AddPage("a/x.md", body.Length > MostCharacters ? body[..MostCharacters] : body);
        var (load, worked) = Timed();
        Assert.True(worked < Patience, $"{worked.TotalSeconds:0.0} s of processor time for {body[..Math.Min(body.Length, 20)]}");
        Assert.True(load.Guide is { Articles.Length: 1 } || load.Problems.Any(problem => problem.Path.ToString() == "a/x.md"));
    }

    /// <summary>Time of the processor, which other programs on the machine do not add to.</summary>
    private (PythonWebGuide.Content.GuideLoad Load, TimeSpan Worked) Timed()
    {
        var before = Environment.CpuUsage.TotalTime;
        return (content.Load(), Environment.CpuUsage.TotalTime - before);
    }

    private static string Repeated(string text, int length) => string.Concat(Enumerable.Repeat(text, Math.Max(1, length / text.Length)));

    [Fact]
    public void Tables_that_would_be_filled_up_to_millions_of_cells_are_refused()
    {
        var table = new string('|', 2500) + "\n" + Repeated("|-", 5000) + "|\n" + Repeated("|b\n", 3000) + "\n";
        CompilesSoon(Repeated(table, MostCharacters));
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG001" && problem.Message.Contains("cells"));
    }

    [Fact]
    public void A_line_that_only_looks_blank_does_not_end_a_block() =>
        CompilesSoon(Repeated(Repeated("www.\n", LongBlock) + "\u00a0\n", MostCharacters));

    [Theory]
    [InlineData("```text sample=p/01/large.txt\n```\n\n")]
    [InlineData("```text output=p/01/large\n```\n\n")]
    [InlineData("![D](large.svg)\n\n")]
    [InlineData("[a](term:large)\n\n")]
    public void A_short_article_cannot_be_filled_with_gigabytes(string block)
    {
        var large = Repeated("words and words\n", 100_000);
        content.Add("samples/p/01/large.txt", large).Add("samples/p/01/outputs/large.txt", large)
            .Add("a/large.svg", $"<svg viewBox=\"0 0 9 9\"><text>{large}</text></svg>")
            .Add("glossary.yml", $"large:\n  term: Large\n  definition: \"{Repeated("words ", 8000).Trim()}\"\n");
        CompilesSoon(Repeated(block, 20_000));
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG001" && problem.Message.Contains("fill this article"));
    }

    [Theory]
    [InlineData("---\ntitle: T\n--- \n")] // a closing line with a space behind it
    [InlineData("---\ntitle: T\n")] // no closing line at all
    public void The_limits_hold_behind_any_front_matter(string frontMatter)
    {
        content.Add("guide.yml", "rules:\n  default: warning\n").Add("a/x.md", frontMatter + "\n" + Repeated("A line of forty characters, or nearly so.\n", 20_000));
        Assert.Contains(content.Load().Problems, problem => problem.RuleId == "PWG001" && problem.Message.Contains("without a blank line"));
    }
}
