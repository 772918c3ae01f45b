using System.Net;
using AngleSharp.Html.Dom;

namespace PythonWebGuide.WebTests;

/// <summary>The chooser: one GET form, the result at an address that can be shared.</summary>
public sealed class ChooseTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_question_begins_with_I_do_not_know_chosen()
    {
        var page = await site.PageAsync("/choose");
        var questions = page.QuerySelectorAll(".chooser fieldset");
        Assert.InRange(questions.Length, 6, 8);
        Assert.All(questions, question => Assert.Equal("unknown", question.QuerySelectorAll("input").OfType<IHtmlInputElement>().Single(input => input.IsChecked).Value));
        Assert.Equal("/choose", page.QuerySelector("header nav a[aria-current]")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll(".ranking"));
    }

    [Fact]
    public async Task The_result_is_ranked_explained_line_by_line_and_says_what_is_given_up_and_where_to_start()
    {
        var page = await site.PageAsync("/choose?users=programs&editing=requests&size=large&team=unknown");
        Assert.Equal("Your answers speak for FastAPI", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["FastAPI", "Django", "Flask"], page.QuerySelectorAll(".ranking h2").Select(heading => heading.TextContent.Trim().Split(' ')[0]));
        foreach (var ranked in page.QuerySelectorAll(".ranking > li"))
        {
            var points = ranked.QuerySelectorAll(".points").Sum(line => int.Parse(line.TextContent.Replace('−', '-').Replace("+", "")));
            Assert.Equal(points.ToString(), ranked.QuerySelector("h2 .meta")!.TextContent.Split(' ')[0]);
        }

        Assert.Equal("/paths/fastapi", page.QuerySelector(".continue a")!.GetAttribute("href"));
        Assert.Contains("Django would have brought", page.QuerySelector("section")!.TextContent);
        Assert.True(((IHtmlInputElement)page.GetElementById("users-programs")!).IsChecked);
        Assert.True(((IHtmlInputElement)page.GetElementById("team-unknown")!).IsChecked);
        Assert.Equal("http://localhost:5000/choose", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/choose?team=unknown", "Not sure yet: take Django", "/paths/django")]
    [InlineData("/choose?before=nothing&team=flask", "Your answers speak for Flask", "/paths/getting-started")]
    [InlineData("/choose?heart=model", "Your answers speak for FastAPI", "/paths/machine-learning")]
    [InlineData("/choose?heart=model&team=django", "Your answers speak for Django", "/paths/django")]
    [InlineData("/choose?before=language", "Your answers speak for FastAPI", "/paths/from-another-language")]
    public async Task The_path_to_start_with_follows_from_the_answers(string address, string title, string path)
    {
        var page = await site.PageAsync(address);
        Assert.Equal((title, path), (page.QuerySelector("h1")!.TextContent, page.QuerySelector(".continue a")!.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/choose?users=rubbish&editing=<script>alert(1)</script>", true)]
    [InlineData("/choose?users=", true)]
    [InlineData("/choose?nothing=known", false)]
    public async Task What_is_no_answer_says_nothing(string address, bool hasResult)
    {
        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
        var page = await site.PageAsync(address);
        Assert.Equal(hasResult, page.QuerySelector(".ranking") is not null);
        Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"));
    }

    [Fact]
    public async Task A_guide_without_questions_has_no_chooser_and_no_link_to_one()
    {
        var content = Directory.CreateTempSubdirectory("guide-choose-").FullName;
        Directory.CreateDirectory(Path.Combine(content, "a"));
        await File.WriteAllTextAsync(Path.Combine(content, "a/one.md"), "---\ntitle: One\nsummary: A summary that is long enough to be shown in search results.\nkind: how-to\nlevel: beginner\n---\nText.\n");
        await using var other = new Site { ContentPath = content };
        using var reader = new Reader(other);
        Assert.Empty((await reader.GetAsync("/")).QuerySelectorAll("a[href='/choose']"));
        await reader.GetAsync("/choose");
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        Directory.Delete(content, recursive: true);
    }
}
