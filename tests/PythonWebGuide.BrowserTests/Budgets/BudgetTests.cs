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
    private const int Phone = 390;
    private const int Desktop = 1280;

    /// <summary>A tenth of what counts as good: tabs that lie across the lower edge of the first screen become shorter when their script comes.</summary>
    private const double MostShift = 0.01;

    /// <summary>The longest pages of all, which are looked things up in.</summary>
    private static readonly string[] Long = ["article-reference", "glossary"];

    public static TheoryData<string> Kinds => [.. PageKinds.Plain.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_stays_within_its_budget_and_nothing_moves_while_it_loads(string name)
    {
        var visit = await Visit.ToAsync(PageKinds.All[name].Address, Phone);
        report.WriteLine($"{name}: {visit.Transfers.Count} requests, html {visit.BytesOf("document")}, css {visit.BytesOf("stylesheet")}, js {visit.BytesOf("script")}, together {visit.Bytes} bytes, layout shift {visit.LayoutShift}");
        Assert.All(visit.Transfers.Where(transfer => transfer.Type is "stylesheet" or "script" or "document"), transfer => Assert.Equal("br", transfer.Encoding));
        Assert.InRange(visit.BytesOf("script"), 1, MostScript);
        Assert.InRange(visit.BytesOf("stylesheet"), 1, MostStyle);
        Assert.InRange(visit.Bytes, 1, !Long.Contains(name) ? MostTogether : MostTogether + MostOfAMedianArticle);
        Assert.InRange(visit.Transfers.Count, 1, MostRequests);
        Assert.Equal(0, visit.BytesOf("font"));
        var own = await GuideServer.AddressAsync();
        Assert.All(visit.Transfers, transfer => Assert.Equal(own.Authority, transfer.Address.Authority));
        Assert.InRange(visit.LayoutShift, 0, MostShift);
        Assert.InRange((await Visit.ToAsync(PageKinds.All[name].Address, Desktop)).LayoutShift, 0, MostShift);
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
