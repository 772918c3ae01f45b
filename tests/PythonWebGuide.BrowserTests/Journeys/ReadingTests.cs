using PythonWebGuide.BrowserTests.Means;
using static Microsoft.Playwright.Assertions;

namespace PythonWebGuide.BrowserTests.Journeys;

/// <summary>What readers come for, with JavaScript and without.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_article_is_found_from_the_home_page(bool script)
    {
        await using var reader = await Reader.ArriveAsync(script);
        await reader.GoAsync("/");
        await reader.FollowAsync("Testing and quality");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Testing and quality");
        await reader.FollowAsync("Test web apps");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Test web apps");
        await Expect(reader.Page.GetByRole(AriaRole.Navigation, new() { Name = "Guide", Exact = true }).Locator("[aria-current]").Last).ToContainTextAsync("Test web apps");
        await reader.Page.GetByRole(AriaRole.Navigation, new() { Name = "On this page" }).GetByRole(AriaRole.Link).Last.ClickAsync();
        await ShowsAsync(reader.Page, AnchorOf(reader.Page));
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_search_leads_to_the_heading_of_the_hit(bool script)
    {
        await using var reader = await Reader.ArriveAsync(script);
        await reader.GoAsync("/");
        await reader.Page.GetByLabel("Search the guide").FillAsync("escaping");
        await reader.Page.GetByLabel("Search the guide").PressAsync("Enter");
        await reader.ComeToAsync(@"/search\?q=escaping");
        await Expect(reader.Page.Locator(".count")).ToContainTextAsync("for “escaping”");
        await reader.Page.Locator(".result h2 a[href*='#']").First.ClickAsync();
        await reader.ComeToAsync("/guide/[^/]+/[^/]+");
        await ShowsAsync(reader.Page, AnchorOf(reader.Page));
        Assert.Equal(!script, reader.Page.Url.Contains("hl=", StringComparison.Ordinal)); // taken out of what may be passed on
        if (script) await Expect(reader.Page.Locator(".prose mark").First).ToContainTextAsync("escap", new() { IgnoreCase = true });
        else await Expect(reader.Page.Locator(".prose mark")).ToHaveCountAsync(0);
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_path_is_followed_marked_left_and_taken_up_again(bool script)
    {
        await using var reader = await Reader.ArriveAsync(script);
        await reader.GoAsync("/paths");
        await reader.FollowAsync("Getting started");
        await reader.FollowAsync("Start with step 1");
        await reader.PressAsync("Done, next step");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("Step 2 of");
        await reader.PressAsync("Done, next step");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("Step 3 of");
        await reader.GoAsync("/paths"); // another day
        await reader.Page.Locator("#site-continue a").ClickAsync();
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("Step 3 of");
        await reader.Page.GoBackAsync();
        await reader.FollowAsync("Getting started");
        await Expect(reader.Page.Locator(".path-steps .state.finished")).ToHaveCountAsync(2);
        await reader.Page.Locator(".path-steps .finished > a").First.ClickAsync();
        await reader.PressAsync("Undo");
        await Expect(reader.Page.Locator(".step > article .state, article > .state").First).ToHaveTextAsync("Not done yet");
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_variant_in_tabs_can_be_read(bool script)
    {
        await using var reader = await Reader.ArriveAsync(script);
        await reader.GoAsync("/guide/choose/same-app-three-ways");
        var tabs = await reader.Page.Locator(".tabs").AllAsync();
        Assert.True(tabs.Count >= 5);
        foreach (var fold in await reader.Page.Locator("main .prose > details > summary").AllAsync()) await fold.ClickAsync();
        foreach (var group in tabs)
        {
            var variants = await group.Locator("> .tab").AllAsync();
            Assert.True(variants.Count > 1);
            for (var number = 0; number < variants.Count; number++)
            {
                if (script) await group.GetByRole(AriaRole.Tab).Nth(number).ClickAsync();
                else await Expect(variants[number].Locator("> .tab-label")).ToBeVisibleAsync();
                await Expect(variants[number]).ToBeVisibleAsync();
                Assert.NotEmpty(await variants[number].InnerTextAsync());
                if (script) await Expect(group.Locator("> .tab:visible")).ToHaveCountAsync(1);
            }
        }

        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_chosen_tab_goes_along_through_the_guide_and_a_link_can_preset_it()
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.GoAsync("/guide/choose/same-app-three-ways");
        await reader.Page.GetByRole(AriaRole.Tab, new() { Name = "FastAPI" }).First.ClickAsync();
        await reader.GoAsync("/guide/quality/testing-with-pytest");
        await Expect(reader.Page.GetByRole(AriaRole.Tab, new() { Name = "FastAPI" }).First).ToHaveAttributeAsync("aria-selected", "true");
        await reader.GoAsync("/guide/quality/testing-with-pytest?framework=flask");
        await Expect(reader.Page.GetByRole(AriaRole.Tab, new() { Name = "Flask" }).First).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData("flask", "Flask")]
    [InlineData("fastapi", "FastAPI")]
    public async Task On_a_framework_s_path_its_tab_is_shown_until_the_reader_chooses_another(string path, string framework)
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.GoAsync($"/paths/{path}/deployment-explained");
        await Expect(reader.Page.GetByRole(AriaRole.Tab, new() { Name = framework, Exact = true }).First).ToHaveAttributeAsync("aria-selected", "true");
        var other = reader.Page.GetByRole(AriaRole.Tab, new() { Name = "Django", Exact = true }).First;
        await other.ClickAsync();
        await reader.GoAsync($"/paths/{path}/deployment-explained");
        await Expect(other).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Code_is_copied_without_prompts_and_output()
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.GoAsync("/guide/start/your-first-web-page");
        var console = reader.Page.Locator(".code:has(.go):has(.gp)").First;
        await console.HoverAsync();
        await console.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(console.GetByRole(AriaRole.Button)).ToHaveTextAsync("Copied");
        var copied = await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.NotEmpty(copied);
        Assert.DoesNotContain(copied.Split('\n'), line => line.StartsWith("$ ", StringComparison.Ordinal));
        Assert.All(await console.Locator(".go").AllInnerTextsAsync(), output => Assert.DoesNotContain(output.Trim(), copied.Split('\n')));
        Assert.Empty(reader.Complaints);
    }

    /// <summary>What the address points at is on the screen and not under the header.</summary>
    private static async Task ShowsAsync(IPage page, string anchor)
    {
        var target = page.Locator($"[id='{anchor}']");
        await Expect(target).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await target.EvaluateAsync<bool>("(target) => { const { x, y, height } = target.getBoundingClientRect(); const top = document.elementFromPoint(x + 4, y + height / 2); return target.contains(top); }"), $"#{anchor} is covered.");
    }

    private static string AnchorOf(IPage page) => Uri.UnescapeDataString(new Uri(page.Url).Fragment.TrimStart('#'));
}
