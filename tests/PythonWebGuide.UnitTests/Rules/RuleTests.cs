using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.UnitTests.Rules;

/// <summary>Every rule finds its mistake at the right place, and nothing else.</summary>
public sealed class RuleTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();

    public void Dispose() => content.Dispose();

    // The front matter of a page takes six lines and a blank one, so its body starts at line 8; AddPage writes the title first.
    [Theory]
    [InlineData("Text <b>bold</b>.\n", "a/x.md(8,6) PWG101", "a/x.md(8,13) PWG101")]
    [InlineData("<script>alert(1)</script>\n", "a/x.md(8,1) PWG101")]
    [InlineData("[x](javascript:alert(1))\n", "a/x.md(8,1) PWG102")]
    [InlineData("[x](JaVaScRiPt:alert(1))\n", "a/x.md(8,1) PWG102")]
    [InlineData("[x](javascript&#58;alert(1))\n", "a/x.md(8,1) PWG102")]
    [InlineData("[x](data:text/html,x)\n", "a/x.md(8,1) PWG102")]
    [InlineData("<vbscript:x>\n", "a/x.md(8,1) PWG102")]
    [InlineData("[x](none.md)\n", "a/x.md(8,1) PWG103")]
    [InlineData("A [x](../../../etc/passwd.md).\n", "a/x.md(8,3) PWG103")]
    [InlineData("[x](//evil.example)\n", "a/x.md(8,1) PWG103")]
    [InlineData("[x](/etc/passwd)\n", "a/x.md(8,1) PWG103")]
    [InlineData("A [x]().\n", "a/x.md(8,3) PWG103")]
    [InlineData("A\n[x](none.md)\nb\n---\n", "a/x.md(9,1) PWG103")] // in a heading that is underlined
    [InlineData("[x](#nowhere)\n", "a/x.md(8,1) PWG104")]
    [InlineData("![Alt](none.png)\n", "a/x.md(8,1) PWG105")]
    [InlineData("![Alt](https://example.com/x.png)\n", "a/x.md(8,1) PWG105")]
    [InlineData("![](none.png)\n", "a/x.md(8,1) PWG105", "a/x.md(8,1) PWG106")]
    [InlineData("## One\n\n#### Three\n", "a/x.md(10,1) PWG108")]
    [InlineData("## One\n\n  #### Three\n", "a/x.md(10,3) PWG108")]
    [InlineData("# Title\n", "a/x.md(8,1) PWG109")]
    [InlineData("  # Title\n", "a/x.md(8,3) PWG109")]
    [InlineData("## One {#id}\n\n## Two {#id}\n", "a/x.md(10,1) PWG110")]
    [InlineData("## One {#site-main}\n", "a/x.md(8,1) PWG110")]
    [InlineData("::: unknown\nText.\n:::\n", "a/x.md(8,1) PWG111")]
    [InlineData("::: details\nText.\n:::\n", "a/x.md(8,1) PWG111")]
    [InlineData("> [!WARNNG]\n> Text.\n", "a/x.md(8,1) PWG111")]
    [InlineData("> [!NOTE] Text.\n", "a/x.md(8,1) PWG111")]
    [InlineData("- One\n\n  > [!NOTE]\n  > Text.\n", "a/x.md(10,3) PWG111")]
    [InlineData("::: details A&#2;B\nText.\n:::\n", "a/x.md(8,1) PWG101")]
    [InlineData("::: tab Django\nText.\n:::\n", "a/x.md(8,1) PWG112")]
    [InlineData(":::: tabs colour\n::: tab A\nText.\n:::\n::: tab B\nText.\n:::\n::::\n", "a/x.md(8,1) PWG112")]
    [InlineData(":::: tabs os\n::: tab Linux\nText.\n:::\n::::\n", "a/x.md(8,1) PWG112")]
    [InlineData("::: question\nWhy?\n\n- [ ] A\n\n  No.\n- [ ] B\n\n  No.\n:::\n", "a/x.md(11,1) PWG113")]
    [InlineData("::: question\nWhy?\n\n- [x] A\n- [ ] B\n\n  No.\n:::\n", "a/x.md(11,1) PWG113")]
    [InlineData("::: question\nWhy?\n\n- [ ] A\n\n  ## No\n- [x] B\n\n  Yes.\n:::\n", "a/x.md(8,1) PWG113")]
    [InlineData(":::: question\nWhy?\n\n::: question\nHow?\n\n- [ ] A\n\n  No.\n- [x] B\n\n  Yes.\n:::\n\n- [ ] A\n\n  No.\n- [x] B\n\n  Yes.\n::::\n", "a/x.md(8,1) PWG113")]
    [InlineData("[ORM](term:orm)\n", "a/x.md(8,1) PWG114")]
    [InlineData("Django {{v:django}}.\n", "a/x.md(8,8) PWG115")]
    [InlineData("```\ncode\n```\n", "a/x.md(8,1) PWG121")]
    [InlineData("```klingon\ncode\n```\n", "a/x.md(8,1) PWG121")]
    [InlineData("    indented\n", "a/x.md(8,1) PWG121")]
    [InlineData("```python colour=red\nx = 1\n```\n", "a/x.md(8,1) PWG122")]
    [InlineData("```python hl=7\nx = 1\n```\n", "a/x.md(8,1) PWG122")]
    [InlineData("```python sample=p/01/x.py\n```\n", "a/x.md(8,1) PWG123")]
    [InlineData("```python sample=../../secret.py\n```\n", "a/x.md(8,1) PWG123")]
    [InlineData("```console output=p/01/x\n```\n", "a/x.md(8,1) PWG124")]
    [InlineData("```python\n1\n2\n3\n4\n5\n6\n7\n```\n", "a/x.md(8,1) PWG125")]
    [InlineData("You simply do it.\n", "a/x.md(8,5) PWG202")]
    public void A_mistake_in_the_text_is_found_at_its_place(string body, params string[] places)
    {
        content.AddPage("a/x.md", body);
        Assert.Equal(places, content.Places());
    }

    [Theory]
    [InlineData("summary: Short.", "a/x.md(5,1) PWG201")]
    [InlineData("requires: [nothing]", "a/x.md(6,1) PWG203")]
    [InlineData("requires: [x]", "a/x.md(6,1) PWG204")]
    [InlineData("updated: 2027-01-01", "a/x.md(6,1) PWG210")]
    [InlineData("changes: [\"2027-01-01 Later.\"]", "a/x.md(6,1) PWG210")]
    [InlineData("updated: 2026-11-24", "a/x.md(6,1) PWG210")]
    [InlineData("redirect_from: [/guide/a/x]", "a/x.md(6,1) PWG211")]
    [InlineData("redirect_from: [/guide/a]", "a/x.md(6,1) PWG211")] // the section, which has no text of its own
    public void A_mistake_in_a_key_is_found_at_its_line(string key, string place)
    {
        content.AddPage("a/x.md", "Text.\n", key);
        Assert.Equal([place], content.Places());
    }

    [Fact]
    public void File_and_folder_names_are_slugs()
    {
        content.AddPage("My Folder/My Page.md");
        Assert.Equal(["PWG006", "PWG006"], content.Load().Problems.Select(problem => problem.RuleId));
    }

    [Fact]
    public void Two_files_cannot_claim_one_address()
    {
        content.AddPage("a/my-page.md").AddPage("a/My Page.md");
        Assert.Contains("a/my-page.md(1,1) PWG007", content.Places());
    }

    [Fact]
    public void An_article_cannot_stand_where_a_nested_section_does()
    {
        content.AddPage("a/b.md").AddPage("a/b/c.md");
        Assert.Contains("PWG007", content.Load().Problems.Select(problem => problem.RuleId));
    }

    [Fact]
    public void Slugs_and_titles_are_unique_in_the_whole_guide()
    {
        content.AddPage("a/x.md", "Text.\n", "title: Same").AddPage("b/x.md", "Text.\n", "title: same");
        Assert.Equal(["PWG207", "PWG208"], content.Load().Problems.Select(problem => problem.RuleId).Order());
    }

    // The first two of page-0, page-1, ... with one hash; found by trying.
    [Fact]
    public void Two_slugs_with_one_hash_in_readers_progress_are_an_error()
    {
        content.AddPage("a/page-261144.md").AddPage("b/page-661825.md").AddPage("b/page-1.md");
        Assert.Equal(["b/page-661825.md(1,1) PWG213"], content.Places());
    }

    [Fact]
    public void A_longer_circle_of_prerequisites_is_named_in_full()
    {
        content.AddPage("a/x.md", "Text.\n", "requires: [y]").AddPage("a/y.md", "Text.\n", "requires: [z]").AddPage("a/z.md", "Text.\n", "requires: [x]");
        Assert.Contains("x → y → z → x", content.Load().Problems[0].Message);
    }

    [Fact]
    public void A_section_that_guide_yml_does_not_list_is_an_error()
    {
        content.Add("guide.yml", "title: T\nsections:\n  a: A\n").AddPage("b/x.md");
        Assert.Equal(["b/x.md(1,1) PWG209"], content.Places());
    }

    [Theory]
    [InlineData("a/Second.MD", "second.md")]
    [InlineData("a/b/third.markdown", "third.md")]
    [InlineData("bin/fourth.mkd", "fourth.md")]
    public void A_file_whose_ending_would_leave_it_out_is_named(string path, string cure)
    {
        content.AddPage("a/x.md").AddPage(path).Add("a/notes.txt", "No article.\n").Add("samples/p/README.MD", "Of a sample.\n");
        var problem = Assert.Single(content.Load().Problems, problem => problem.RuleId == "PWG214");
        Assert.Equal((path, true), (problem.Path.ToString(), problem.Message.Contains($"'{cure}'")));
    }

    [Fact]
    public void A_path_in_a_folder_of_its_own_is_named()
    {
        content.AddPage("a/x.md").Add("paths/more/p.md", "Text.\n");
        Assert.Equal(["paths/more/p.md(1,1) PWG214"], content.Places());
    }

    [Fact]
    public void Landing_texts_paths_and_checkpoints_keep_the_rules_of_text_as_well()
    {
        content.AddPage("a/x.md").Add("a/index.md", "---\ntitle: A\nsummary: S\n---\n# Title\n\nYou just do it.\n")
            .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: One\n    steps:\n      - article: x\n        checkpoint: It simply runs.\n---\n# P\n");
        Assert.Equal(["a/index.md(5,1) PWG109", "a/index.md(7,5) PWG202", "paths/p.md(10,4) PWG202", "paths/p.md(12,1) PWG109"], content.Places());
    }

    [Fact]
    public void A_folder_without_articles_is_no_guide()
    {
        content.Add("guide.yml", "title: T\n");
        Assert.Equal(["guide.yml(1,1) PWG212"], content.Places());
    }

    [Fact]
    public void A_path_needs_existing_steps_in_the_order_of_their_prerequisites()
    {
        content.AddPage("a/x.md", "Text.\n", "requires: [y]").AddPage("a/y.md")
            .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: One\n    steps:\n      - article: x\n        minutes: 5\n        checkpoint: C\n      - article: nothing\n        minutes: 5\n        checkpoint: C\n---\nText.\n");
        Assert.Equal(["paths/p.md(9,1) PWG206", "paths/p.md(12,1) PWG205"], content.Places());
    }

    [Fact]
    public void A_planned_article_may_be_a_step_or_an_entry_before_it_is_written()
    {
        content.AddPage("a/x.md", "Text.\n", "minutes: 7").Add("guide.yml", "title: T\nplanned: [y, z]\n")
            .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nentry: [z, zz]\nstages:\n  - title: One\n    steps:\n      - article: y\n        checkpoint: C\n      - article: x\n        checkpoint: C\n      - article: yy\n        checkpoint: C\n---\nText.\n");
        Assert.Equal(["paths/p.md(6,1) PWG205", "paths/p.md(14,1) PWG205"], content.Places());
    }

    [Fact]
    public void A_region_that_no_article_shows_is_an_error()
    {
        content.AddPage("a/x.md", "```python sample=p/01/app.py region=used\n```\n")
            .Add("samples/p/01/app.py", "# region: used\nx = 1\n# endregion\n# region: unused\ny = 1\n# endregion\n");
        var problem = Assert.Single(content.Load().Problems);
        Assert.Equal(("samples/p/01/app.py(4,1) PWG126", true), (ContentFolderBuilder.Place(problem), problem.Message.Contains("'unused'")));
    }

    [Fact]
    public void Readers_progress_remembers_four_questions_of_an_article_and_none_of_other_pages()
    {
        const string Question = "::: question\nWhy?\n\n- [x] A\n\n  Yes.\n- [ ] B\n\n  No.\n:::\n\n";
        content.AddPage("a/x.md", string.Concat(Enumerable.Repeat(Question, 5))).Add("a/index.md", $"---\ntitle: A\nsummary: About A.\n---\n{Question}");
        Assert.Equal(["a/index.md(5,1) PWG113", "a/x.md(52,1) PWG113"], content.Places());
    }

    [Theory]
    [InlineData("# region: a\nx = 1\n", 1)] // never ends
    [InlineData("# endregion\n", 1)] // never began
    [InlineData("x = 1\n# region: a\n\n# endregion\n", 2)] // empty
    [InlineData("# region: a\nx = 1\n# endregion\n# region: a\ny = 1\n# endregion\n", 4)] // twice
    public void Region_markers_must_pair(string code, int line)
    {
        content.AddPage("a/x.md").Add("samples/p/01/app.py", code);
        Assert.Contains($"samples/p/01/app.py({line},1) PWG126", content.Places());
    }

    [Fact]
    public void A_link_to_a_draft_is_an_error_and_the_draft_is_not_published()
    {
        content.AddPage("a/x.md", "[y](y.md)\n").AddPage("a/y.md", "Text.\n", "draft: true");
        Assert.Equal(["a/x.md(8,1) PWG103"], content.Places());
        content.AddPage("a/x.md");
        Assert.Equal(["x"], content.Load().Guide!.Articles.Select(article => article.Slug.ToString()));
    }

    [Theory]
    [InlineData("Docs/index.md", "docs/index.md", "---\ntitle: T\nsummary: S\n---\n")]
    [InlineData("paths/My Path.md", "paths/my-path.md", "---\ntitle: T\nsummary: S\nfor: F\noutcome: O\nstages: []\n---\n")]
    public void Landing_texts_and_paths_cannot_share_an_address_either(string first, string second, string text)
    {
        content.Add("guide.yml", "rules:\n  default: warning\n").AddPage("a/x.md").Add(first, text).Add(second, text);
        var load = content.Load();
        Assert.Null(load.Guide);
        Assert.Equal([$"{second}(1,1) PWG007"], load.Problems.Where(problem => problem.Severity == Severity.Error).Select(ContentFolderBuilder.Place));
    }

    [Fact]
    public void The_address_that_leads_to_the_glossary_is_taken()
    {
        content.AddPage("reference/glossary.md");
        Assert.Equal(["reference/glossary.md(1,1) PWG007"], content.Places());
    }

    [Theory]
    [InlineData("One.\\n\\nTwo.")]
    [InlineData("- A list")]
    [InlineData("# A heading")]
    public void A_checkpoint_is_one_paragraph(string checkpoint)
    {
        content.AddPage("a/x.md").Add("paths/p.md", $"---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: One\n    steps:\n      - article: x\n        checkpoint: \"{checkpoint}\"\n---\nText.\n");
        Assert.Contains(content.Load().Problems, problem => problem is { RuleId: "PWG005", Line: 10 } && problem.Message.StartsWith("this is more than one paragraph", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mistake_in_a_checkpoint_is_found_at_its_line()
    {
        content.AddPage("a/x.md")
            .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: One\n    steps:\n      - article: x\n        minutes: 5\n        checkpoint: See [y](../a/y.md).\n---\nText.\n");
        Assert.Equal(["11 PWG103"], content.Load().Problems.Select(problem => $"{problem.Line} {problem.RuleId}"));
    }
}
