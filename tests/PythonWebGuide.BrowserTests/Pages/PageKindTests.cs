using PythonWebGuide.BrowserTests.Means;
using PythonWebGuide.BrowserTests.WholeSite;

namespace PythonWebGuide.BrowserTests.Pages;

/// <summary>Every kind of page in every state, light and dark, on one width of screen. With <c>GUIDE_SCREENSHOTS</c> it is also photographed.</summary>
public abstract class PageKindTests(string screen, int width)
{
    protected const string Desktop = "desktop";

    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("GUIDE_SCREENSHOTS");

    public static TheoryData<string> Kinds => [.. PageKinds.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_is_accessible_and_fits_the_screen_in_light_and_dark(string name)
    {
        await using var reader = await Reader.ArriveAsync(width: width);
        await PageKinds.All[name].OpenAsync(reader);
        Assert.Empty(await FindingsAsync(reader, name));
    }

    [Fact]
    public async Task So_are_the_pages_of_the_sitemap_that_are_not_named_here()
    {
        await using var reader = await Reader.ArriveAsync(width: width);
        foreach (var address in (await SiteCrawl.SitemapAsync()).Where(address => address.LastIndexOf('/') == 0).Except(PageKinds.All.Values.Select(kind => kind.Address)))
        {
            await reader.GoAsync(address);
            Assert.Empty(await FindingsAsync(reader, address[1..]));
        }
    }

    private async Task<IReadOnlyList<string>> FindingsAsync(Reader reader, string name)
    {
        var findings = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            findings.AddRange((await Axe.FindingsAsync(reader.Page)).Select(finding => $"{scheme}: {finding}"));
            if (Screenshots is not null) await PhotographAsync(reader.Page, $"{name}-{screen}-{scheme.ToString().ToLowerInvariant()}");
        }

        if (Screenshots is not null && screen == Desktop)
        {
            await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
            await PhotographAsync(reader.Page, $"{name}-print");
        }

        findings.AddRange(await Layout.TooWideAsync(reader.Page));
        findings.AddRange(reader.Complaints.Where(_ => !PageKinds.Refusals.Contains(name)));
        return findings;
    }

    private static Task<byte[]> PhotographAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots!, name + ".png"), FullPage = true });
}

public sealed class OnAPhoneTests() : PageKindTests("phone", 390);

public sealed class OnADesktopTests() : PageKindTests(Desktop, 1280);
