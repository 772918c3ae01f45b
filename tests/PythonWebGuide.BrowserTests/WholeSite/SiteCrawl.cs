using System.Text.Json;
using System.Xml.Linq;
using PythonWebGuide.BrowserTests.Means;
using PythonWebGuide.BrowserTests.Pages;

namespace PythonWebGuide.BrowserTests.WholeSite;

/// <summary>The whole site, walked once from the sitemap and the home page along all links, with JavaScript off, on a screen of 320 px.</summary>
internal static class SiteCrawl
{
    private const int AtOnce = 2;

    private const string Look = """
        () => ({
          links: [...document.querySelectorAll('a[href], link[rel~=icon], link[rel=search], link[rel=alternate]')].filter((link) => link.origin === location.origin || (link.tagName === 'LINK' && new URL(link.href).origin === location.origin)).map((link) => link.href),
          anchors: [...document.querySelectorAll('[id]')].map((element) => element.id),
        })
        """;

    private static readonly Lazy<Task<IReadOnlyDictionary<string, CrawledPage>>> Done = new(CrawlAsync);

    public static Task<IReadOnlyDictionary<string, CrawledPage>> PagesAsync() => Done.Value;

    /// <summary>The public pages, as paths.</summary>
    public static async Task<IReadOnlyList<string>> SitemapAsync()
    {
        using var client = new HttpClient { BaseAddress = await GuideServer.AddressAsync() };
        var sitemap = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        return [.. sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath)];
    }

    private static async Task<IReadOnlyDictionary<string, CrawledPage>> CrawlAsync()
    {
        var found = new Dictionary<string, CrawledPage>();
        var seen = new HashSet<string> { "/" };
        seen.UnionWith(await SitemapAsync());
        var open = new Queue<string>(seen);
        var walkers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Reader.ArriveAsync(script: false, width: 320)));
        while (open.Count > 0)
        {
            foreach (var page in await Task.WhenAll(walkers.TakeWhile(_ => open.Count > 0).Select(walker => VisitAsync(walker, open.Dequeue()))))
            {
                found[page.Address] = page;
                foreach (var link in page.Links.Select(link => link.Split('#')[0]).Where(seen.Add)) open.Enqueue(link);
            }
        }

        foreach (var walker in walkers) await walker.DisposeAsync();
        return found;
    }

    private static async Task<CrawledPage> VisitAsync(Reader walker, string address)
    {
        // What is saved instead of shown is fetched without the browser.
        var head = await walker.Page.APIRequest.HeadAsync(address);
        if (!head.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal)) return new CrawledPage(address, head.Status, "", [], new HashSet<string>(), []);

        var complained = walker.Complaints.Count;
        var answer = (await walker.Page.GotoAsync(address))!;
        var seen = await walker.Page.EvaluateAsync<JsonElement>(Look);
        var anchors = seen.GetProperty("anchors").EnumerateArray().Select(id => id.GetString()!).ToHashSet();
        var links = seen.GetProperty("links").EnumerateArray().Select(link => new Uri(link.GetString()!)).Select(link => link.PathAndQuery + Uri.UnescapeDataString(link.Fragment));
        return new CrawledPage(address, answer.Status, await answer.TextAsync(), [.. links.Distinct()], anchors, [.. await Layout.TooWideAsync(walker.Page), .. walker.Complaints.Skip(complained).Select(complaint => $"{address}: {complaint}")]);
    }
}
