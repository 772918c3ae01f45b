using PythonWebGuide.BrowserTests.Means;
using static Microsoft.Playwright.Assertions;

namespace PythonWebGuide.BrowserTests.Journeys;

/// <summary>What stands around a text and helps to read it.</summary>
public sealed class ReadingAidTests
{
    private const string Article = "/guide/start/your-first-web-page";

    [Fact]
    public async Task The_contents_stay_in_sight_and_mark_what_is_being_read()
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.GoAsync(Article);
        var contents = reader.Page.Locator(".outline");
        var links = await contents.GetByRole(AriaRole.Link).AllAsync();
        await Expect(contents.Locator("[aria-current]")).ToHaveCountAsync(0); // still above the first heading
        foreach (var link in new[] { links[2], links[^2], links[1] })
        {
            var heading = reader.Page.Locator($"[id='{(await link.GetAttributeAsync("href"))![1..]}']");
            await heading.EvaluateAsync("(heading) => heading.scrollIntoView()");
            await Expect(link).ToHaveAttributeAsync("aria-current", "true");
            await Expect(contents.Locator("[aria-current]")).ToHaveCountAsync(1);
            await Expect(link).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task The_list_of_pages_is_filtered_over_the_whole_guide()
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.GoAsync(Article);
        var sidebar = reader.Page.GetByRole(AriaRole.Navigation, new() { Name = "Guide", Exact = true });
        var field = sidebar.GetByRole(AriaRole.Searchbox);
        await field.PressSequentiallyAsync("pytest web");
        await Expect(sidebar.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        await Expect(sidebar.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 page");
        await Expect(sidebar.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "/guide/quality/testing-with-pytest");
        await field.PressAsync("Escape");
        await Expect(field).ToHaveValueAsync("");
        await Expect(sidebar.Locator("[aria-current]").Last).ToHaveTextAsync("Your first web page in 15 minutes");
        await field.PressSequentiallyAsync("zxqvwk");
        await Expect(sidebar.GetByRole(AriaRole.Status)).ToHaveTextAsync("0 pages");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_page_is_copied_as_Markdown_and_that_is_said()
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.GoAsync(Article);
        await reader.PressAsync("Copy page as Markdown");
        await Expect(reader.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Copied" })).ToHaveCountAsync(1);
        var copied = await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith("# Your first web page in 15 minutes", copied, StringComparison.Ordinal);
        Assert.Contains("app = Flask(__name__)", copied, StringComparison.Ordinal);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Where_the_clipboard_is_refused_that_is_said()
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.Page.AddInitScriptAsync("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));");
        await reader.GoAsync(Article);
        await reader.Page.Locator(".code .copy").First.ClickAsync();
        await Expect(reader.Page.Locator(".code .copy").First).ToHaveTextAsync("Not copied");
        await Expect(reader.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Not copied" })).ToHaveCountAsync(1);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task The_home_page_says_where_to_go_on_and_leads_there()
    {
        await using var reader = await Reader.ArriveAsync();
        await reader.RememberAsync(Progress.Of("set-up-python-with-uv"));
        await reader.GoAsync("/");
        var box = reader.Page.Locator("#site-continue");
        await Expect(box).ToContainTextAsync("Getting started, step 2 of");
        await box.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("Step 2 of");
        Assert.Empty(reader.Complaints);
    }
}
