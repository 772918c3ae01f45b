using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.BrowserTests.Pages;

/// <summary>Every kind of page in every state, light and dark, on one width of screen. With <c>GUIDE_SCREENSHOTS</c> it is also photographed.</summary>
public abstract class PageKindTests(string screen, int width)
{
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("GUIDE_SCREENSHOTS");

    public static TheoryData<string> Kinds => [.. PageKinds.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_is_accessible_and_fits_the_screen_in_light_and_dark(string name)
    {
        await using var reader = await Reader.ArriveAsync(width: width);
        await PageKinds.All[name].OpenAsync(reader);
        var findings = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            findings.AddRange((await Axe.FindingsAsync(reader.Page)).Select(finding => $"{scheme}: {finding}"));
            if (Screenshots is not null) await reader.Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}-{screen}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
        }

        findings.AddRange(await Layout.TooWideAsync(reader.Page));
        findings.AddRange(reader.Complaints.Where(complaint => name != "not-found" && name != "progress-wrong-code"));
        Assert.Empty(findings);
    }
}

public sealed class OnAPhoneTests() : PageKindTests("phone", 390);

public sealed class OnADesktopTests() : PageKindTests("desktop", 1280);
