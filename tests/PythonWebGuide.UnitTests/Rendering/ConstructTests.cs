namespace PythonWebGuide.UnitTests.Rendering;

/// <summary>What each construct of the format becomes.</summary>
public sealed class ConstructTests : IDisposable
{
    private readonly ContentFolderBuilder content = new();

    public void Dispose() => content.Dispose();

    [Theory]
    [InlineData("## Café & `bar_baz()`!\n", "<h2 id=\"café--bar_baz\">Café &amp; <code>bar_baz()</code>! <a class=\"anchor\" href=\"#café--bar_baz\" aria-label=\"Link to this section\">#</a></h2>")]
    [InlineData("## One {#first}\n", "<h2 id=\"first\">One <a class=\"anchor\" href=\"#first\" aria-label=\"Link to this section\">#</a></h2>")]
    [InlineData("> [!WARNING]\n> Mind it.\n", "<div class=\"callout warning\" role=\"note\"><p class=\"callout-title\">Warning</p>\n<p>Mind it.</p>\n</div>")]
    [InlineData("::: details More\nText.\n:::\n", "<details><summary>More</summary>\n<p>Text.</p>\n</details>")]
    [InlineData("~~old~~ and https://example.com\n", "<p><del>old</del> and <a href=\"https://example.com\">https://example.com</a></p>")]
    [InlineData("```text\na < b\n```\n", "<figure class=\"code\" data-language=\"text\"><pre tabindex=\"0\"><code>a &lt; b\n</code></pre></figure>")]
    [InlineData("```text title=\"a b.txt\" hl=2\none\ntwo\n```\n", "<figure class=\"code\" data-language=\"text\"><figcaption>a b.txt</figcaption><pre tabindex=\"0\"><code>one\n<span class=\"line marked\">two\n</span></code></pre></figure>")]
    [InlineData("```text diff\n-one\n+two\n three\n```\n", "<figure class=\"code\" data-language=\"text\"><pre tabindex=\"0\"><code><span class=\"line removed\">-one\n</span><span class=\"line added\">+two\n</span> three\n</code></pre></figure>")]
    [InlineData("- [x] done\n", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><span role=\"img\" aria-label=\"Done:\">☑</span> done</li>\n</ul>")]
    public void A_construct_becomes_its_markup(string markdown, string html)
    {
        content.AddPage("a/x.md", markdown);
        Assert.Equal(html, content.Html());
    }

    [Fact]
    public void A_table_scrolls_in_a_named_box_and_aligns_by_class()
    {
        content.AddPage("a/x.md", "| | Size |\n|---|---:|\n| A | 1 |\n");
        var html = content.Html();
        Assert.StartsWith("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table: Size\"><table>", html);
        Assert.Contains("<tr><td></td><th scope=\"col\" class=\"right\">Size</th></tr>", html);
        Assert.Contains("<td class=\"right\">1</td>", html);
        Assert.DoesNotContain("style=", html);
    }

    [Fact]
    public void Equal_headings_get_different_ids_and_ids_are_stable()
    {
        content.AddPage("a/x.md", "## Run\n\n## Run\n\n## Run-2\n");
        Assert.Equal(["run", "run-2", "run-2-2"], content.Load().Guide!.Articles[0].Outline.Select(entry => entry.Anchor));
    }

    [Fact]
    public void Links_lead_to_pages_sections_paths_and_headings()
    {
        content.AddPage("a/x.md", "[page](../b/y.md#part-one) [section](../b/index.md) [path](../paths/p.md) [here](#top)\n\n## Top\n")
            .AddPage("b/y.md", "## Part one\n").Add("b/index.md", "---\ntitle: B\nsummary: S\n---\n")
            .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: One\n    steps:\n      - article: y\n        minutes: 5\n        checkpoint: \"`C`\"\n---\n");
        var guide = content.Load().Guide!;
        Assert.Contains("<a href=\"/guide/b/y#part-one\">page</a> <a href=\"/guide/b\">section</a> <a href=\"/paths/p\">path</a> <a href=\"#top\">here</a>", guide.Articles.Single(article => article.Slug.ToString() == "x").Html);
        Assert.Equal("<code>C</code>", guide.Paths[0].Steps.Single().CheckpointHtml);
    }

    [Fact]
    public void A_sample_fence_shows_the_region_without_markers_and_indent()
    {
        content.AddPage("a/x.md", "```python sample=p/01/app/views.py region=view hl=\"return\"\n```\n")
            .Add("samples/p/01/app/views.py", "class A:\n    # region: view\n    def view(self):\n        return 1\n    # endregion\n");
        var html = content.Html();
        Assert.Contains("<figcaption><a href=\"/samples/p/01/app/views.py\">app/views.py</a> <a class=\"step\" href=\"/samples/p/01.zip\">p/01.zip</a></figcaption>", html);
        Assert.Contains("<code><span class=\"k\">def</span>", html);
        Assert.Contains("<span class=\"line marked\">    <span class=\"k\">return</span>", html);
        Assert.DoesNotContain("region", html);
    }

    [Fact]
    public void An_output_fence_shows_the_captured_text()
    {
        content.AddPage("a/x.md", "```console output=p/01/hello\n```\n").Add("samples/p/01/outputs/hello.txt", "$ echo hello\nhello\n");
        Assert.Contains("<span class=\"gp\">$ </span>", content.Html());
    }

    [Fact]
    public void A_question_is_a_form_that_does_not_betray_its_answer()
    {
        content.AddPage("a/x.md", "::: question\nWhy `x`?\n\n- [ ] Because\n\n  Not so.\n- [x] Therefore\n\n  Indeed.\n:::\n");
        var article = content.Load().Guide!.Articles.Single();
        Assert.Contains("<form class=\"question\" id=\"check-1\" action=\"/check/x\" method=\"post\"", article.Html);
        Assert.Contains("<fieldset><legend>Why <code>x</code>?</legend>", article.Html);
        Assert.Contains("<label><input type=\"radio\" id=\"check-1.2\" name=\"answer\" value=\"2\" required> <span>Therefore</span></label>", article.Html);
        Assert.DoesNotContain("Indeed", article.Html);
        var question = Assert.Single(article.Questions);
        Assert.Equal("<p>Why <code>x</code>?</p>", question.Html);
        Assert.Equal([("Because", false, "<p>Not so.</p>"), ("Therefore", true, "<p>Indeed.</p>")], question.Answers.Select(answer => (answer.Html, answer.IsRight, answer.ReasonHtml)));
    }

    [Fact]
    public void A_question_with_two_right_answers_takes_several()
    {
        content.AddPage("a/x.md", "::: question\nWhich?\n\n- [x] A\n\n  Yes.\n- [x] B\n\n  Yes.\n- [ ] C\n\n  No.\n:::\n\n::: question\nWhich one?\n\n- [x] A\n\n  Yes.\n- [ ] B\n\n  No.\n:::\n");
        var article = content.Load().Guide!.Articles.Single();
        Assert.Equal((3, 2), (Count("type=\"checkbox\""), Count("type=\"radio\"")));
        Assert.Contains("id=\"check-2\"", article.Html);
        var question = article.Questions[0];
        Assert.Equal([true, false, false, false], new HashSet<int>[] { [1, 2], [1], [1, 2, 3], [] }.Select(question.IsAnsweredBy));

        int Count(string text) => article.Html.Split(text).Length - 1;
    }

    [Fact]
    public void All_tabs_stand_in_the_page_under_their_labels()
    {
        content.AddPage("a/x.md", ":::: tabs os\n::: tab Linux and macOS\nA.\n:::\n::: tab Windows\nB.\n:::\n::::\n");
        var html = content.Html();
        Assert.Contains("<div class=\"tabs\" data-group=\"os\">", html);
        Assert.Contains("<section class=\"tab\" data-tab=\"linux-and-macos\"><p class=\"tab-label\">Linux and macOS</p>", html);
        Assert.Contains("<p>B.</p>", html);
    }

    [Fact]
    public void Terms_carry_their_definition_and_versions_their_number()
    {
        content.AddPage("a/x.md", "An [ORM](term:orm) of Django {{v:django}}, but `{{v:django}}`.\n")
            .Add("glossary.yml", "orm:\n  term: Object-relational mapper\n  definition: Maps \"rows\".\n")
            .Add("versions.yml", "django:\n  tested: 5.2.17\n  newest: 6.1.3\n");
        Assert.Equal("<p>An <a href=\"/glossary#orm\" class=\"term\" title=\"Maps &quot;rows&quot;.\">ORM</a> of Django 5.2.17 <span class=\"newer\">(newest: 6.1.3)</span>, but <code>{{v:django}}</code>.</p>", content.Html());
    }

    [Fact]
    public void A_diagram_is_inlined_with_its_text_alternative_and_ids_of_its_own()
    {
        content.AddPage("a/x.md", "![A box](d.svg)\n").Add("a/d.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 100\" width=\"9\"><defs><marker id=\"m\"><path class=\"d-head\" d=\"M0 0\"/></marker></defs><path class=\"d-line\" marker-end=\"url(#m)\" d=\"M0 0\"/><text class=\"d-text\">a &lt; b</text></svg>");
        Assert.Equal("<p><span class=\"diagram\"><svg role=\"img\" aria-label=\"A box\" viewBox=\"0 0 400 100\"><defs><marker id=\"site-diagram1-m\"><path class=\"d-head\" d=\"M0 0\"/></marker></defs><path class=\"d-line\" marker-end=\"url(#site-diagram1-m)\" d=\"M0 0\"/><text class=\"d-text\">a &lt; b</text></svg></span></p>", content.Html());
    }

    [Theory]
    [InlineData("<svg viewBox=\"0 0 9 9\"><script>alert(1)</script></svg>")]
    [InlineData("<svg viewBox=\"0 0 9 9\"><foreignObject><b/></foreignObject></svg>")]
    [InlineData("<svg viewBox=\"0 0 9 9\" onload=\"alert(1)\"/>")]
    [InlineData("<svg viewBox=\"0 0 9 9\"><path style=\"fill:red\" d=\"\"/></svg>")]
    [InlineData("<svg viewBox=\"0 0 9 9\"><path class=\"mine\" d=\"\"/></svg>")]
    [InlineData("<svg viewBox=\"0 0 9 9\"><path marker-end=\"url(https://evil.example)\" d=\"\"/></svg>")]
    [InlineData("<svg viewBox=\"0 0 9 9\"><path marker-end=\"url(#m),url(https://evil.example)\" d=\"\"/></svg>")]
    [InlineData("<g viewBox=\"0 0 9 9\"/>")]
    [InlineData("<svg viewBox=\"0 0 900 9\"/>")]
    [InlineData("<svg/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg viewBox=\"0 0 9 9\">&x;</svg>")]
    [InlineData("not svg")]
    public void A_diagram_that_could_load_run_or_break_out_is_refused(string svg)
    {
        content.AddPage("a/x.md", "![A box](d.svg)\n").Add("a/d.svg", svg);
        Assert.Equal(["a/x.md(8,1) PWG107"], content.Places());
    }

    [Fact]
    public void A_picture_is_served_with_its_size()
    {
        byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0x40, 0, 0, 0, 0xF0, 8, 2, 0, 0, 0];
        content.AddPage("a/x.md", "![A screen](screen.png)\n").Add("a/screen.png", png);
        Assert.Equal("<p><img src=\"/guide/a/screen.png\" alt=\"A screen\" width=\"320\" height=\"240\" loading=\"lazy\"></p>", content.Html());
        Assert.Equal("a/screen.png", content.Load().Guide!.Images.Single().Path.ToString());
    }

    [Fact]
    public void Search_sees_prose_code_and_identifiers_by_heading_but_no_wrong_answers()
    {
        content.AddPage("a/x.md", "Lead.\n\n## Part\n\nUse `LoginRequiredMixin` *now*.\n\n### Deeper\n\n```python\nprint(1)\n```\n\n::: question\nWhy?\n\n- [ ] Wrong answer\n\n  No.\n- [x] B\n\n  Yes.\n:::\n");
        var sections = content.Load().Guide!.Articles[0].Sections;
        Assert.Equal([("", "Lead.", ""), ("part", "Use LoginRequiredMixin now.", ""), ("deeper", "", "print(1)")], sections.Select(section => (section.Anchor, section.Text, section.Code)));
        Assert.Equal("LoginRequiredMixin Login Required Mixin", sections[1].Identifiers);
        Assert.Equal("Part", sections[2].Trail);
    }

    [Theory]
    [InlineData("{{v:")]
    [InlineData("> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > x")]
    [InlineData("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - x")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("::: question\n:::")]
    [InlineData("::: tabs\n")]
    [InlineData("```python sample=\n```")]
    [InlineData("![](")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    public void Odd_text_never_throws(string body)
    {
        content.AddPage("a/x.md", body);
        var load = content.Load();
        Assert.DoesNotContain("javascript:", load.Guide?.Articles[0].Html ?? "");
    }

    [Fact]
    public void A_heading_never_takes_an_id_of_the_page_around_it()
    {
        content.AddPage("a/x.md", "## Site main\n\n[up](#section-site-main)\n");
        Assert.Contains("<h2 id=\"section-site-main\">", content.Html());
    }

    [Fact]
    public void A_character_reference_to_a_control_character_is_refused_and_left_out()
    {
        content.AddPage("a/x.md", "One&#2;two&#9;three\n");
        Assert.Equal(["a/x.md(8,4) PWG101"], content.Places());
        content.Add("guide.yml", "rules:\n  default: warning\n");
        Assert.DoesNotContain('\u0002', content.Html());
    }
}
