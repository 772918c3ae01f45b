using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PythonWebGuide.WebTests;

/// <summary>What stands around the text of an article.</summary>
public sealed partial class ArticleAidTests(Site site) : IClassFixture<Site>
{
    private const string Article = "/guide/django/django-5-forms";

    [Fact]
    public async Task Three_related_articles_are_named_and_none_that_the_page_names_anyway()
    {
        foreach (var path in (await PublicAddressTests.SitemapAsync(site)).Where(path => path.Split('/') is [_, "guide", _, _]))
        {
            var page = await site.PageAsync(path);
            var related = page.QuerySelectorAll(".related li > a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.True(related.Count == 3, path);
            Assert.Empty(related.Intersect([path, .. page.QuerySelectorAll(".pager a, .requires a").Select(link => link.GetAttribute("href")!)]));
        }
    }

    [Theory]
    [InlineData("/guide/flask/flask-3-database", "/guide/data/")]
    [InlineData("/guide/quality/testing-with-pytest", "/guide/django/django-7-tests")]
    [InlineData("/guide/foundations/http-methods-status-headers", "/guide/foundations/rest-api-design")]
    public async Task Related_articles_are_about_the_same(string path, string expected) =>
        Assert.Contains((await site.PageAsync(path)).QuerySelectorAll(".related li > a"), link => link.GetAttribute("href")!.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public async Task An_article_says_when_a_newer_feature_release_is_out()
    {
        Assert.Matches(@"Django 5\.2\.\d+ \(newest 6\.", (await site.PageAsync(Article)).QuerySelector(".older")!.TextContent);
        Assert.Null((await site.PageAsync("/guide/flask/flask-1-first-app")).QuerySelector(".older"));
    }

    [Fact]
    public async Task Edit_and_report_links_follow_the_source_address_and_are_hidden_without_one()
    {
        Assert.Equal(["This page as Markdown"], (await site.PageAsync(Article)).QuerySelectorAll(".page-links a").Select(link => link.TextContent));
        await using var other = new Site { Settings = { ["Guide:SourceUrl"] = "https://example.org/guide/" } };
        var links = (await other.PageAsync(Article)).QuerySelectorAll(".page-links a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal("https://example.org/guide/edit/main/content/django/django-5-forms.md", links[0]);
        Assert.StartsWith("https://example.org/guide/issues/new?title=Django%205", links[1]);
    }

    [Fact]
    public async Task Who_found_a_hole_is_told_where_to_report_it_when_the_project_has_a_place()
    {
        var address = new Uri("/.well-known/security.txt", UriKind.Relative);
        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
        await using var other = new Site { Settings = { ["Guide:SourceUrl"] = "https://example.org/guide/", ["Guide:PublicUrl"] = "https://guide.example", ["Guide:AllowedHosts"] = "localhost" } };
        using var told = other.NewClient();
        var lines = (await told.GetStringAsync(address)).Split('\n');
        Assert.Equal(["Contact: https://example.org/guide/issues", "Preferred-Languages: en", "Canonical: https://guide.example/.well-known/security.txt"], lines.Where(line => line.Length > 0 && !line.StartsWith("Expires", StringComparison.Ordinal)));
        var expires = DateTimeOffset.Parse(lines.Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..], null);
        Assert.True(expires > DateTimeOffset.UtcNow.AddMonths(6)); // else the guide itself wants a look
    }

    [Fact]
    public async Task Every_article_is_there_as_markdown_with_its_code_and_with_absolute_links()
    {
        using var client = site.NewClient();
        foreach (var path in (await PublicAddressTests.SitemapAsync(site)).Where(path => path.Split('/') is [_, "guide", _, _]))
        {
            var text = await client.GetStringAsync(new Uri(path + ".md", UriKind.Relative));
            Assert.StartsWith("# ", text);
            Assert.True(!text.Contains('\u0001') && !RelativeLink().IsMatch(WithoutCode(text)) && !Leftover().IsMatch(WithoutCode(text)), path);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/guide/django/nothing.md", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_overview_for_language_models_leads_to_every_article()
    {
        using var client = site.NewClient();
        var listed = OverviewLine().Matches(await client.GetStringAsync(new Uri("/llms.txt", UriKind.Relative))).Select(line => line.Groups["path"].Value);
        Assert.Equal((await PublicAddressTests.SitemapAsync(site)).Where(path => path.Split('/') is [_, "guide", _, _]), listed);
    }

    [Theory]
    [InlineData(Article, "TechArticle")]
    [InlineData("/guide/django", "BreadcrumbList")]
    [InlineData("/paths/django", "Course")]
    public async Task Search_engines_are_told_what_a_page_is(string path, string type)
    {
        var page = await site.PageAsync(path);
        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph").EnumerateArray().ToList();
        Assert.Contains(data, one => one.GetProperty("@type").GetString() == type);
        var trail = data.Single(one => one.GetProperty("@type").GetString() == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal("http://localhost:5000" + path, trail[^1].GetProperty("item").GetString());
        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!))).StatusCode);
    }

    private static string WithoutCode(string text) => Fences().Replace(text, "");

    [GeneratedRegex("(?s)(?<ticks>`{3,}).*?\\k<ticks>|`[^`\n]*`", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Fences();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#|<)[^)]*\)", RegexOptions.None, 2000)]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"^:{3,}|\{\{v:|\bsample=|\{#[a-z]", RegexOptions.Multiline, 2000)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"\]\(http://localhost:5000(?<path>/guide/[^)]+)\.md\):", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex OverviewLine();
}
