using PythonWebGuide.BrowserTests.Means;
using static Microsoft.Playwright.Assertions;

namespace PythonWebGuide.BrowserTests.Journeys;

/// <summary>A browser that refuses cookies and storage: everything stays readable, and the site says why it cannot remember.</summary>
public sealed class RefusedCookiesTests : IDisposable
{
    private readonly string profile = Directory.CreateTempSubdirectory("guide-browser-").FullName;

    public void Dispose() => Directory.Delete(profile, recursive: true);

    [Fact]
    public async Task A_path_stays_readable_and_says_why_it_cannot_remember()
    {
        await using var reader = await Reader.ArriveRefusingCookiesAsync(profile);
        await reader.GoAsync("/paths/getting-started/set-up-python-with-uv");
        await reader.PressAsync("Done, next step");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("Step 2 of");
        await Expect(reader.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your browser refused the cookie");
        await Expect(reader.Page.Locator(".prose").First).ToBeVisibleAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "On to step 3" }).ClickAsync();
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("Step 3 of");
        Assert.Empty(await reader.Page.Context.CookiesAsync()); // it did refuse
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Marks_checks_tabs_and_theme_work_for_the_page_at_hand()
    {
        await using var reader = await Reader.ArriveRefusingCookiesAsync(profile);
        await reader.GoAsync("/guide/start/your-first-web-page");
        await reader.PressAsync("Mark as done");
        await Expect(reader.Page.Locator(".marked")).ToContainTextAsync("Your browser refused the cookie");
        await reader.Page.Locator("#check-1").GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
        await reader.Page.Locator("#check-1").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(reader.Page.Locator(".judged")).ToContainTextAsync("Right, and your choice");
        await reader.Page.GetByRole(AriaRole.Tab, new() { Name = "pip" }).First.ClickAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "pip" }).First).ToBeVisibleAsync();
        await reader.Page.GetByLabel("Theme").SelectOptionAsync("dark");
        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(20, 24, 29)");
        Assert.Empty(reader.Complaints);
    }
}
