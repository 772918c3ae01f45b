using PythonWebGuide.BrowserTests.Means;
using static Microsoft.Playwright.Assertions;

namespace PythonWebGuide.BrowserTests.Journeys;

/// <summary>All of it by keys alone.</summary>
public sealed class KeyboardTests
{
    private const string Article = "/guide/start/your-first-web-page";

    [Theory]
    [InlineData("/")]
    [InlineData(Article)]
    [InlineData("/search?q=django+orm")]
    [InlineData("/paths/getting-started")]
    [InlineData("/progress")]
    public async Task Every_stop_of_the_tab_key_is_named_seen_and_free(string address)
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync(address);
        var stops = new List<string>();
        await keys.KeyAsync("Tab");
        while (await keys.NameOfFocusAsync() is { } name && stops.Count < 400)
        {
            stops.Add(name);
            await keys.KeyAsync("Tab");
        }

        Assert.Equal(["Skip to content", "Skip to search"], stops.Take(2));
        var footer = await reader.Page.Locator(".site-footer a").AllInnerTextsAsync();
        Assert.Equal(footer, stops.TakeLast(footer.Count)); // it came to the end
    }

    [Fact]
    public async Task An_article_is_found_and_the_content_is_skipped_to()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync("/");
        await keys.KeyAsync("Tab");
        await keys.KeyAsync("Enter"); // skip to content
        await keys.FollowAsync("Testing and quality");
        await keys.FollowAsync("Test web apps");
        Assert.EndsWith("/guide/quality/testing-with-pytest", reader.Page.Url, StringComparison.Ordinal);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Tabs_are_walked_by_arrows()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync(Article);
        await keys.TabToAsync("uv");
        await keys.KeyAsync("ArrowRight");
        await Expect(reader.Page.GetByRole(AriaRole.Tab, new() { Name = "pip" }).First).ToBeFocusedAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Tabpanel, new() { Name = "pip" }).First).ToBeVisibleAsync();
        await keys.KeyAsync("ArrowRight"); // around
        await Expect(reader.Page.GetByRole(AriaRole.Tab, new() { Name = "uv" }).First).ToBeFocusedAsync();
        await keys.KeyAsync("End");
        await Expect(reader.Page.GetByRole(AriaRole.Tab, new() { Name = "pip" }).First).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_path_is_chosen_walked_undone_skipped_and_reset()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync("/");
        await keys.FollowAsync("Start the path");
        await keys.FollowAsync("Start with step 1");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("Step 1 of");
        await keys.FollowAsync("Done, next step");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("Step 2 of");
        await keys.FollowAsync("Back to step 1");
        await Expect(reader.Page.Locator("article > .state")).ToContainTextAsync("Done on");
        await keys.FollowAsync("Undo");
        await Expect(reader.Page.Locator("article > .state")).ToHaveTextAsync("Not done yet");
        await keys.TabToAsync("I know this already");
        await keys.KeyAsync("Enter");
        await keys.FollowAsync("Skip without questions");
        await Expect(reader.Page.Locator(".step-count")).ToContainTextAsync("1 done");
        await reader.GoAsync("/progress");
        await keys.FollowAsync("Start over…");
        await keys.FollowAsync("Yes, remove my progress");
        await Expect(reader.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Nothing is remembered" })).ToBeVisibleAsync();
        Assert.Empty(await reader.Page.Context.CookiesAsync());
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Progress_is_taken_along_and_brought_back()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync(Article);
        await keys.TabToAsync("Mark as done");
        await keys.KeyAsync("Enter");
        await Expect(reader.Page.Locator(".marked")).ToBeFocusedAsync();
        await reader.GoAsync("/progress");
        await keys.TabToAsync("Your code");
        await keys.KeyAsync("Control+c"); // the field selects itself
        var code = await reader.Page.Locator("#export-code").InputValueAsync();
        await reader.Page.Context.ClearCookiesAsync(); // another browser
        await reader.GoAsync("/progress");
        await keys.TabToAsync("Code");
        await keys.KeyAsync("Control+v");
        await Expect(reader.Page.Locator("#import-code")).ToHaveValueAsync(code);
        await keys.FollowAsync("Show what would change");
        await keys.FollowAsync("Take it over");
        await Expect(reader.Page.GetByText("1 page finished")).ToBeVisibleAsync();
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_question_is_answered_judged_in_place_and_tried_again()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync(Article);
        await keys.TabToAsync("The greeting, because");
        await keys.KeyAsync("Space");
        await keys.TabToAsync("Check");
        await keys.KeyAsync("Enter");
        var judged = reader.Page.Locator(".judged");
        await Expect(judged).ToBeFocusedAsync();
        await Expect(judged.GetByText("Wrong, and your choice")).ToBeVisibleAsync();
        await keys.TabToAsync("Try again");
        await keys.KeyAsync("Enter");
        await Expect(reader.Page.Locator("#check-1 input[type=radio]").First).ToBeFocusedAsync();
        await keys.KeyAsync("ArrowDown");
        await keys.KeyAsync("ArrowDown");
        await keys.TabToAsync("Check");
        await keys.KeyAsync("Enter");
        await Expect(judged.GetByText("Right, and your choice")).ToBeVisibleAsync();
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task The_chooser_answers()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync("/");
        await keys.FollowAsync("Choose a framework");
        await keys.TabToAsync("I do not know");
        await keys.KeyAsync("ArrowUp");
        await keys.FollowAsync("Show the result");
        await Expect(reader.Page.Locator(".ranking > li")).ToHaveCountAsync(3);
        await keys.FollowAsync("Start the path");
        Assert.Contains("/paths/", reader.Page.Url, StringComparison.Ordinal);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task The_error_finder_answers()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync("/");
        await keys.FollowAsync("Paste the error");
        await keys.TabToAsync("Your traceback");
        await reader.Page.Keyboard.InsertTextAsync("Traceback (most recent call last):\n  File \"app.py\", line 3, in <module>\nModuleNotFoundError: No module named 'flask'");
        await keys.FollowAsync("Find the cause");
        await Expect(reader.Page.Locator(".diagnosis h2")).ToContainTextAsync("No module named");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_comparison_is_narrowed_and_stands_in_the_address()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync("/");
        await keys.FollowAsync("Compare");
        await keys.TabToAsync("FastAPI");
        await keys.KeyAsync("Space");
        await keys.TabToAsync("Only differences");
        await keys.KeyAsync("Space");
        await keys.FollowAsync("Show");
        Assert.EndsWith("/compare?django=yes&flask=yes&only=differences", reader.Page.Url, StringComparison.Ordinal);
        await Expect(reader.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("tasks are done differently");
        await Expect(reader.Page.Locator(".cells").First.Locator("h3")).ToHaveTextAsync(["Django", "Flask"]);
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Theme_glossary_and_copying_work_by_keys()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.GoAsync("/glossary");
        await keys.TabToAsync("Theme");
        await reader.Page.Keyboard.TypeAsync("Dark");
        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(20, 24, 29)");
        await keys.TabToAsync("Filter");
        await reader.Page.Keyboard.TypeAsync("csrf");
        await Expect(reader.Page.Locator("#terms-left")).ToContainTextAsync(" of ");
        await reader.GoAsync(Article);
        await keys.TabToAsync("Copy");
        await keys.KeyAsync("Enter");
        await Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeFocusedAsync();
        Assert.NotEmpty(await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Empty(reader.Complaints);
    }
}
