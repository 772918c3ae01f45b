using System.Net.Http.Headers;
using PythonWebGuide.BrowserTests.Means;
using PythonWebGuide.BrowserTests.Pages;
using PythonWebGuide.BrowserTests.WholeSite;
using Xunit.Abstractions;

namespace PythonWebGuide.BrowserTests.Budgets;

/// <summary>How little a page may weigh, at a first visit with nothing cached.</summary>
public sealed class BudgetTests(ITestOutputHelper report)
{
    private const int KiB = 1024;
    private const int MostScript = 8 * KiB;
    private const int MostStyle = 12 * KiB;
    private const int MostOfAMedianArticle = 14 * KiB;
    private const int MostTogether = 40 * KiB;
    private const int MostRequests = 6;

    /// <summary>Of a load that is repeated because something moved in it.</summary>
    private const double MostShiftOnce = 0.01;

    private const int Phone = 390;
    private const int Desktop = 1280;

    /// <summary>The longest pages of all, which are looked things up in.</summary>
    private static readonly string[] Long = ["article-reference", "glossary"];

    public static TheoryData<string> Kinds => [.. PageKinds.Plain.Select(kind => kind.Name)];

    /// <summary>Of all kinds of page, and within pages, where tabs stand above what the address points at.</summary>
    public static TheoryData<string> Addresses =>
    [
        .. PageKinds.Plain.Select(kind => kind.Address),
        "/guide/choose/same-app-three-ways#endpoint",
        "/guide/quality/testing-with-pytest?framework=flask",
        "/guide/start/your-first-web-page?hl=browser#check-yourself",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_stays_within_its_budget(string name)
    {
        var visit = await Visit.ToAsync(PageKinds.All[name].Address, Phone);
        report.WriteLine($"{name}: {visit.Transfers.Count} requests, html {visit.BytesOf("document")}, css {visit.BytesOf("stylesheet")}, js {visit.BytesOf("script")}, together {visit.Bytes} bytes");
        Assert.All(visit.Transfers.Where(transfer => transfer.Type is "stylesheet" or "script" or "document"), transfer => Assert.Equal("br", transfer.Encoding));
        Assert.InRange(visit.BytesOf("script"), 1, MostScript);
        Assert.InRange(visit.BytesOf("stylesheet"), 1, MostStyle);
        Assert.InRange(visit.Bytes, 1, !Long.Contains(name) ? MostTogether : MostTogether + MostOfAMedianArticle);
        Assert.InRange(visit.Transfers.Count, 1, MostRequests);
        Assert.Equal(0, visit.BytesOf("font"));
        var own = await GuideServer.AddressAsync();
        Assert.All(visit.Transfers, transfer => Assert.Equal(own.Authority, transfer.Address.Authority));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nothing_moves_while_a_page_loads(string address)
    {
        var moved = new List<string>();
        foreach (var width in new[] { Phone, Desktop })
        {
            foreach (var returning in new[] { false, true })
            {
                // A busy machine may paint a long page that is not arranged in two parts, which moves a hair's breadth once. What a page does of itself it does each time.
                var first = await LayoutShifts.OfAsync(address, width, returning);
                Assert.True(first.Sum(shift => shift.Value) < MostShiftOnce, string.Join('\n', first.Select(shift => shift.What)));
                if (first.Count > 0) moved.AddRange((await LayoutShifts.OfAsync(address, width, returning)).Select(shift => shift.What));
            }
        }

        Assert.True(moved.Count == 0, string.Join('\n', moved));
    }

    [Fact]
    public async Task A_median_article_is_small()
    {
        using var client = new HttpClient { BaseAddress = await GuideServer.AddressAsync() };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var sizes = new List<int>();
        foreach (var article in (await SiteCrawl.SitemapAsync()).Where(path => path.StartsWith("/guide/", StringComparison.Ordinal) && path.Count(character => character == '/') > 2))
            sizes.Add((await client.GetByteArrayAsync(new Uri(article, UriKind.Relative))).Length);
        sizes.Sort();
        report.WriteLine($"{sizes.Count} articles, html from {sizes[0]} to {sizes[^1]}, median {sizes[sizes.Count / 2]} bytes");
        Assert.InRange(sizes[sizes.Count / 2], 1, MostOfAMedianArticle);
    }
}
