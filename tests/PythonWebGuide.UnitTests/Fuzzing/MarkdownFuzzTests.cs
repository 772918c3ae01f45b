using System.Text;
using AngleSharp.Html.Parser;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.UnitTests.Fuzzing;

/// <summary>Whatever an article says, compiled without a folder, so that it can be tried often; RenderingPropertyTests does more with fewer.</summary>
public sealed class MarkdownFuzzTests : IDisposable
{
    private static readonly int Share = Fuzz.Inputs * 3 / 20;

    private static readonly SourcePath Path = SourcePath.Parse("a/x.md");
    private static readonly string[] Right =
    [
        "## Part {#part}\n\nText with `code`, *emphasis*, **strength** and a [link](b.md#c \"title\").\n\n- one\n  - two\n\n1. first\n\n> [!NOTE]\n> Look.\n",
        "| a | b |\n|---|:-:|\n| `c` | [d](https://example.org/?a=1&b=2) |\n\nterm\n: meaning\n\nText[^1].\n\n[^1]: note\n",
        "```python title=\"app.py\" hl=\"1-2\"\ndef f(): pass\n```\n\n```console\n$ ls\na b\n```\n",
        ":::: tabs os\n::: tab Linux\nText\n:::\n::: tab Windows\nText\n:::\n::::\n\n::: details More\nText\n:::\n",
        "::: question\nWhat?\n\n- [x] Right\n\n  Because.\n- [ ] Wrong\n\n  Because not.\n:::\n",
        "[ORM](term:orm) {{v:django}} ![A picture](b.svg)\n",
    ];
    private static readonly string[] Pieces =
    [
        "word ", "\n", "\n\n", "  ", "    ", "\t", "# a\n", "## Part {#part}\n", "- ", "1. ", "> ", "> [!NOTE]\n> ", "- [ ] ", "- [x] ", "[a](", "[a](b.md#c)", "[a](javascript:alert(1))", "[a](JaVaScRiPt&colon;alert(1))", "[a](data:text/html,x)", "[a](//evil.example)", "<https://example.org>", "<javascript:x>", "www.example.org ",
        "[a](term:orm)", "[a][b]", "[b]: javascript:x\n", "![a](b.png)", "![](x)", "*", "**", "_", "~~", "`", "``", "```python\n", "```\n", "~~~ console title=\"x\"\n", "```python sample=a/1/b.py region=x\n```\n", "::: details a\n", ":::: tabs os\n", "::: tab Linux\n", "::: question\n", ":::\n", "::::\n",
        "<script>alert(1)</script>", "<div onclick=\"x\">", "<!-- ", "-->", "<a href='x'>", "<![CDATA[", "<?php ", "&lt;", "&#0;", "&#x110000;", "&NotEqualTilde;", "{{v:django}}", "{{v:none}}", "{{", "}}", "{.x onclick=y}", "[^1]", "[^1]: note\n", "|a|b|\n|-|:-:|\n|c|d|\n", "|", "---\n", "term\n: meaning\n", "\\", "\"", "\u202e", "\u200b", "\ud83d\ude00", "\u2028",
    ];

    private readonly ContentFolderBuilder content = new ContentFolderBuilder().Add("guide.yml", "title: T\n");
    private readonly GuideContext guide;

    public MarkdownFuzzTests() => guide = new GuideContext(content.Scan(), [], [], RuleSeverities.Standard);

    /// <summary>What once failed or needs care.</summary>
    public static TheoryData<string> Finds => ["", "\n", "[", "![](", "[^1]:", "::: question\n:::", "::: question\n- [x] a\n:::", ":::: tabs os\n::::", "::: tab a", "```\n", "{{v:}}", "|\n|-\n", "> [!NOTE]", "[a](<javascript:x>)", "&#0;", "[d](https://exampl\uE30B.org/)", "x\n[a](//evil.example)\ny\n---", "[d](https\u2028://example.org/)"];

    public void Dispose() => content.Dispose();

    [Fact]
    public void Any_markdown_becomes_html_without_anything_that_runs_or_problems_with_their_places() => Fuzz.Each(4, Share, Right, Pieces, Holds);

    [Theory]
    [MemberData(nameof(Finds))]
    public void What_once_failed_holds(string text) => Holds(text);

    private void Holds(string text)
    {
        var problems = new ProblemList(RuleSeverities.Standard);
        if (SourceText.DecodeOrNull(Path, Encoding.UTF8.GetBytes(text), problems) is not { } source) return;
        var context = new ArticleContext(Path, guide, problems);
        var html = MarkdownCompiler.ParseOrNull(source.Text, context) is { } document ? MarkdownCompiler.RenderOrNull(document, context)?.Html : null;
        Assert.True(html is not null || !problems.All.IsEmpty, "It was refused without a word.");
        var lines = source.Text.Count(c => c == '\n') + 1;
        Assert.All(problems.All, problem => Assert.True(problem.Line <= lines, problem.ToString()));
        using var page = new HtmlParser().ParseDocument(html ?? "");
        Assert.True(page.QuerySelector("body script, iframe, object, embed, base, meta, link, style, img:not([alt])") is null);
        Assert.True(page.All.SelectMany(element => element.Attributes).All(attribute => !attribute.Name.StartsWith("on") && attribute.Name != "style"));
        Assert.True(page.QuerySelectorAll("[href], [src]").All(link => IsSafe(link.GetAttribute("href") ?? link.GetAttribute("src")!)));
        Assert.True(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).All(same => same.Count() == 1) || !problems.All.IsEmpty, "An id stands twice, and nothing is said.");
    }

    private static bool IsSafe(string address) =>
        address is ['#', ..] or ['/', not '/' and not '\\', ..] || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
