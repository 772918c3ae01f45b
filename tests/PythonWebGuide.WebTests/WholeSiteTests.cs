using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PythonWebGuide.WebTests;

/// <summary>Every page of the site, as a crawler without JavaScript meets it.</summary>
public sealed class WholeSiteTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_internal_link_and_anchor_of_every_page_resolves()
    {
        using var client = site.NewClient();
        var pages = new Dictionary<string, IHtmlDocument?>();
        var open = new Queue<string>(["/", .. await PublicAddressTests.SitemapAsync(site)]);
        var broken = new List<string>();
        var links = new List<(string From, string To, string Anchor)>();
        while (open.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path)) continue;
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (response.StatusCode != HttpStatusCode.OK) broken.Add($"{(int)response.StatusCode} {path}");
            var page = response.Content.Headers.ContentType?.MediaType == "text/html" ? await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync()) : null;
            pages[path] = page;
            foreach (var address in Addresses(page))
            {
                var target = new Uri(new Uri("http://localhost" + path), address);
                if (target.Host != "localhost") continue;
                links.Add((path, target.PathAndQuery, target.Fragment.TrimStart('#')));
                open.Enqueue(target.PathAndQuery);
            }
        }

        broken.AddRange(links.Where(link => link.Anchor.Length > 0 && pages[link.To]?.GetElementById(Uri.UnescapeDataString(link.Anchor)) is null).Select(link => $"{link.From} -> {link.To}#{link.Anchor}"));
        Assert.Empty(broken);
        Assert.True(pages.Count > 30, $"Only {pages.Count} pages were found.");
    }

    [Fact]
    public async Task Every_page_is_well_formed_and_has_no_inline_script_style_or_foreign_resource()
    {
        using var client = site.NewClient();
        var strict = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        foreach (var path in await PublicAddressTests.SitemapAsync(site))
        {
            var page = await strict.ParseDocumentAsync(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
            Assert.True(page.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json']), [onclick], iframe, object, embed").Length == 0, path);
            Assert.All(page.QuerySelectorAll("[src], link[rel=stylesheet], link[rel=icon]"), element => Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
            Assert.True(page.QuerySelectorAll("img:not([alt]), input:not([id]):not([type=hidden]), svg:not([aria-hidden]):not([aria-label])").Length == 0, path);
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.True(ids.Count == ids.Distinct().Count(), $"{path}: the id {ids.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1)?.Key} stands twice");
        }
    }

    [Fact]
    public async Task The_footer_says_the_version_of_the_program_and_nothing_of_the_commit()
    {
        var properties = XDocument.Load(Path.Combine(Path.GetDirectoryName(site.ContentPath)!, "Directory.Build.props"));
        var version = properties.Descendants("Version").Single().Value;
        Assert.EndsWith($"Version {version}.", (await site.PageAsync("/about")).QuerySelector(".site-footer p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_article_is_reached_from_the_home_page_in_two_steps()
    {
        var home = await site.PageAsync("/");
        var sections = home.QuerySelectorAll("main .card > a").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith("/guide/"));
        var reached = new HashSet<string>();
        foreach (var section in sections)
            reached.UnionWith((await site.PageAsync(section)).QuerySelectorAll("main .card > a").Select(link => link.GetAttribute("href")!));
        var articles = (await PublicAddressTests.SitemapAsync(site)).Where(path => path.Split('/') is [_, "guide", _, _]);
        Assert.Empty(articles.Except(reached));
    }

    [Fact]
    public async Task Previous_and_next_lead_through_all_articles_in_order()
    {
        var articles = (await PublicAddressTests.SitemapAsync(site)).Where(path => path.Split('/') is [_, "guide", _, _]).ToList();
        var path = articles[0];
        var walked = new List<string>();
        while (path is not null)
        {
            walked.Add(path);
            path = (await site.PageAsync(path)).QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(articles, walked);
    }

    [Fact]
    public async Task A_reader_can_follow_the_path_from_its_first_step_to_its_last()
    {
        var overview = await site.PageAsync("/paths/getting-started");
        var steps = overview.QuerySelectorAll(".path-steps > li:not(.optional) > a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(steps.Count >= 5);
        var address = overview.QuerySelector(".actions a")!.GetAttribute("href")!;
        foreach (var step in steps)
        {
            Assert.Equal(step, address);
            var page = await site.PageAsync(step);
            Assert.NotNull(page.QuerySelector(".checkpoint"));
            address = page.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        }

        Assert.Equal("/paths/getting-started", address);
    }

    private static IEnumerable<string> Addresses(IHtmlDocument? page) =>
        page?.QuerySelectorAll("a[href], link[rel=stylesheet], link[rel=icon], link[rel=manifest], link[rel=apple-touch-icon], link[rel=alternate], script[src], img[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!) ?? [];
}
