using System.Globalization;
using PythonWebGuide.BrowserTests.Means;
using Xunit.Abstractions;

namespace PythonWebGuide.BrowserTests.WholeSite;

/// <summary>Every page that a reader without JavaScript can reach.</summary>
public sealed class WholeSiteTests(ITestOutputHelper report)
{
    [Fact]
    public async Task No_link_and_no_anchor_is_dead()
    {
        var pages = await SiteCrawl.PagesAsync();
        report.WriteLine($"{pages.Count} addresses, {pages.Values.Sum(page => page.Links.Count)} links");
        var dead = pages.Values.Where(page => page.Status != 200).Select(page => $"{page.Status} {page.Address}, linked from {pages.Values.FirstOrDefault(from => from.Links.Contains(page.Address))?.Address}").ToList();
        foreach (var page in pages.Values)
            dead.AddRange(page.Links.Where(link => link.Contains('#', StringComparison.Ordinal) && link.Split('#') is [var address, var anchor] && anchor.Length > 0 && !anchor.StartsWith("p=", StringComparison.Ordinal) && !pages[address].Anchors.Contains(anchor)).Select(link => $"{page.Address} -> {link}"));
        Assert.Empty(dead);
        Assert.Empty((await SiteCrawl.SitemapAsync()).Except(pages.Keys));
        Assert.True(pages.Count > 150, $"Only {pages.Count} addresses were found.");
    }

    [Fact]
    public async Task No_page_is_wider_than_a_screen_of_320_px_or_complains()
    {
        var pages = await SiteCrawl.PagesAsync();
        Assert.Empty(pages.Values.SelectMany(page => page.Faults).ToList());
    }

    [Fact]
    public async Task Every_page_is_valid_html()
    {
        var folder = Directory.CreateTempSubdirectory("guide-html-").FullName;
        try
        {
            var pages = (await SiteCrawl.PagesAsync()).Values.Where(page => page.Html.Length > 0).ToList();
            foreach (var (page, number) in pages.Select((page, number) => (page, number))) await File.WriteAllTextAsync(Path.Combine(folder, number.ToString("D4", CultureInfo.InvariantCulture) + ".html"), page.Html);
            await File.WriteAllLinesAsync(Path.Combine(folder, "addresses.txt"), pages.Select(page => page.Address));
            var (code, output, errors) = await NodeParts.RunAsync("validate.mjs", folder);
            Assert.True(code == 0, output + errors);
            Assert.Equal($"{pages.Count} pages are valid.", output.Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
