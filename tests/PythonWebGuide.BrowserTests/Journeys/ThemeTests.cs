using System.Text.Json;
using PythonWebGuide.BrowserTests.Means;
using static Microsoft.Playwright.Assertions;

namespace PythonWebGuide.BrowserTests.Journeys;

/// <summary>The reader's theme, from the first frame that is painted.</summary>
public sealed class ThemeTests
{
    private const string Dark = "rgb(20, 24, 29)";
    private const string Light = "rgb(255, 255, 255)";

    /// <summary>Notes the background before each frame, from the first on.</summary>
    private const string Watch = """
        window.frames_seen = [];
        const look = () => {
          if (document.body) window.frames_seen.push(getComputedStyle(document.body).backgroundColor);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        """;

    [Theory]
    [InlineData(ColorScheme.Light, "dark", Dark)]
    [InlineData(ColorScheme.Dark, "light", Light)]
    public async Task A_chosen_theme_stays_after_a_reload_without_a_flash_of_the_other(ColorScheme system, string choice, string expected)
    {
        await using var reader = await Reader.ArriveAsync(scheme: system);
        await reader.GoAsync("/guide/start/your-first-web-page");
        await reader.Page.GetByLabel("Theme").SelectOptionAsync(choice);
        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", expected);
        await reader.Page.AddInitScriptAsync(Watch);
        foreach (var address in new[] { "/guide/start/your-first-web-page", "/paths/getting-started" })
        {
            await reader.GoAsync(address);
            await Expect(reader.Page.GetByLabel("Theme")).ToHaveValueAsync(choice);
            var seen = await reader.Page.EvaluateAsync<JsonElement>("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.frames_seen))))");
            var colours = seen.EnumerateArray().Select(colour => colour.GetString()).ToList();
            Assert.NotEmpty(colours);
            Assert.All(colours, colour => Assert.Equal(expected, colour));
        }

        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task System_follows_the_system_again()
    {
        await using var reader = await Reader.ArriveAsync(scheme: ColorScheme.Dark);
        await reader.GoAsync("/");
        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", Dark);
        await reader.Page.GetByLabel("Theme").SelectOptionAsync("light");
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", Light);
        await reader.Page.GetByLabel("Theme").SelectOptionAsync("system");
        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", Dark);
        await reader.Page.ReloadAsync();
        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", Dark);
    }

    [Fact]
    public async Task Without_JavaScript_the_system_decides_and_no_control_promises_more()
    {
        await using var reader = await Reader.ArriveAsync(script: false, scheme: ColorScheme.Dark);
        await reader.GoAsync("/");
        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", Dark);
        await Expect(reader.Page.GetByLabel("Theme")).ToBeHiddenAsync();
    }
}
