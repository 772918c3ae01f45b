using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rendering.GuideLinks;

namespace PythonWebGuide.UnitTests.Rendering;

/// <summary>What holds for every text that anybody could write.</summary>
public sealed class RenderingPropertyTests
{
    private const int Trials = 300;

    // The same texts at each run, so that a failure can be run again; the gamma of the generator is odd.
    private const ulong Seed = 20261122;
    private const ulong Gamma = 1;
    private const int Size = 60;

    private static readonly string[] Pieces =
    [
        "word ", "Two words. ", "\n", "\n\n", "\n\n", "  ", "    ", "\t", "# a\n", "## Part {#part}\n", "### a `b`\n", "- ", "1. ", "> ", "> [!NOTE]\n> ", "- [ ] ", "- [x] ",
        "[a](", "[a](b.md#c)", "[a](https://example.org/?a=1&b=\"2\")", "[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](//evil.example)", "<https://example.org>", "<javascript:x>", "https://example.org ", "[a](term:orm)", "[a][b]", "[b]: https://example.org\n",
        "![a](b.png)", "![a](b.svg)", "![](x)", "*", "**", "_", "~~", "`", "``", "```python\n", "```\n", "~~~ console title=\"x\"\n", "```python hl=1\n", "::: details a\n", ":::: tabs os\n", "::: tab Linux\n", "::: question\n", ":::\n", "::::\n",
        "<script>alert(1)</script>", "<div onclick=\"x\">", "<!-- ", "-->", "<a href='x'>", "&amp;", "&lt;", "&#0;", "&#x110000;", "{{v:django}}", "{{v:none}}", "{.x onclick=y}", "[^1]", "[^1]: note\n", "|a|b|\n|-|:-:|\n|c|d|\n", "|", "---\n", "***\n", "term\n: meaning\n",
        "\\", "\"", "'", "<", ">", "&", "\u202e", "\u200b", "\ufeff", "\u00e9", "\U0001F600", "\u2028", "$ ls\n", "def f(): pass\n", "{% if x %}", "<?php ", "]]>",
    ];

    [Fact]
    public void Any_text_becomes_well_formed_html_or_a_problem_with_its_place() => Holds(text =>
    {
        using var content = Content(text);
        var load = content.Load();
        if (load.Guide is null) return load.Problems.Any(problem => problem.Path.ToString() == "a/x.md" && problem.Line > 0 && problem.Column > 0);
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        using var page = parser.ParseDocument($"<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body>{load.Guide.Articles.Single().Html}</body></html>");
        return page.Body is not null;
    });

    [Fact]
    public void Every_link_of_any_text_is_in_the_link_model_or_leads_safely_outside() => Holds(text =>
    {
        using var content = Content(text);
        if (content.Load().Guide?.Articles.Single() is not { } article) return true;
        using var page = new HtmlParser().ParseDocument(article.Html);
        var inside = InsideOf(article).Concat(page.QuerySelectorAll("h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]").Select(heading => $"#{heading.Id}")).ToHashSet();
        return page.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")!).All(href => inside.Contains(href) || IsOutside(href))
            && page.All.SelectMany(element => element.Attributes).All(attribute => !attribute.Name.StartsWith("on") && attribute.Name != "style")
            && page.QuerySelectorAll("form").All(form => form.GetAttribute("action")!.StartsWith("/check/")) // those of questions
            && page.QuerySelector("body script, iframe, object, embed, base, meta, link, style") is null;
    });

    [Fact]
    public void Compiling_any_text_twice_gives_the_same() => Holds(text =>
    {
        using var content = Content(text);
        var (first, second) = (content.Load(), content.Load());
        return first.Problems.SequenceEqual(second.Problems) && first.Guide?.Articles.Single().Html == second.Guide?.Articles.Single().Html;
    });

    private static bool IsOutside(string href) => href.StartsWith("https://") || href.StartsWith("http://") || href.StartsWith("mailto:");

    /// <summary>The addresses that the link model, the headings, the footnotes and the only term of the glossary allow; "#" is a refused link.</summary>
    private static HashSet<string> InsideOf(Article article) =>
    [
        "#", "/glossary#orm", "#fn:1", "#fnref:1", .. Enumerable.Range(1, 300).Select(number => $"#fnref:{number}"),
        .. article.Links.Select(link => (link.Target == article.Source ? "" : GuideAddress.Of(link.Target)) + (link.Anchor.Length > 0 ? $"#{link.Anchor}" : "")),
    ];

    /// <summary>Markdown in pieces, mixed with texts of any characters.</summary>
    private static void Holds(Func<string, bool> property)
    {
        var any = ArbMap.Default.GeneratorFor<string>().Select(text => Valid(text ?? ""));
        var piece = Gen.Elements(Pieces);
        var texts = Gen.OneOf(piece, piece, piece, piece, any).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
        Prop.ForAll(texts, property).Check(Config.QuickThrowOnFailure.WithReplay(Seed, Gamma).WithMaxTest(Trials).WithEndSize(Size));
    }

    private static ContentFolderBuilder Content(string text) => new ContentFolderBuilder()
        .Add("guide.yml", "rules:\n  default: warning\n")
        .Add("versions.yml", "django:\n  tested: \"5.2\"\n")
        .Add("glossary.yml", "orm:\n  term: ORM\n  definition: Maps 'rows' & <tables>.\n")
        .AddPage("a/x.md", text);

    /// <summary>Lone surrogates cannot be written to a file.</summary>
    private static string Valid(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
