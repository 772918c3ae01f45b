using PythonWebGuide.BrowserTests.Means;
using static Microsoft.Playwright.Assertions;

namespace PythonWebGuide.BrowserTests.Journeys;

/// <summary>The search of the header by keys alone.</summary>
public sealed class KeyboardSearchTests
{
    private const string Article = "/guide/start/your-first-web-page";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_search_is_skipped_to(bool script)
    {
        await using var reader = await Reader.ArriveAsync(script);
        var keys = new Keyboard(reader);
        await reader.GoAsync(Article);
        await keys.KeyAsync("Tab");
        await keys.KeyAsync("Tab");
        await keys.KeyAsync("Enter");
        await Expect(reader.Page.GetByLabel("Search the guide")).ToBeFocusedAsync();
        await reader.Page.Keyboard.TypeAsync("escaping");
        await keys.KeyAsync("Enter");
        await reader.ComeToAsync(@"/search\?q=escaping");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_search_is_typed_walked_and_followed()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync("/about");
        await keys.KeyAsync("/");
        await reader.Page.Keyboard.TypeAsync("escaping");
        var field = reader.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the guide" });
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await keys.KeyAsync("ArrowDown");
        var chosen = reader.Page.Locator("[role=option][aria-selected=true]");
        await Expect(chosen).ToHaveCountAsync(1);
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await chosen.GetAttributeAsync("id"))!);
        await keys.KeyAsync("Escape");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveValueAsync("escaping");
        await Expect(field).ToBeFocusedAsync();
        await keys.KeyAsync("ArrowDown"); // opens it again
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await keys.KeyAsync("ArrowDown");
        await keys.KeyAsync("Enter");
        await reader.ComeToAsync("/guide/[^/]+/[^/]+");
        await keys.KeyAsync("Control+k");
        await Expect(reader.Page.GetByLabel("Search the guide")).ToBeFocusedAsync();
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Nothing_is_suggested_once_the_search_is_sent()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync("/about");
        await reader.Page.EvaluateAsync("() => addEventListener('submit', (event) => event.preventDefault())"); // the results take their time
        await keys.KeyAsync("/");
        var field = reader.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the guide" });
        await reader.Page.Keyboard.TypeAsync("django");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await keys.KeyAsync("Enter");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task A_list_stays_as_it_is_while_one_walks_in_it()
    {
        await using var reader = await Reader.ArriveAsync();
        var keys = new Keyboard(reader);
        await reader.GoAsync("/about");
        TaskCompletionSource asked = new(), released = new();
        await reader.Page.RouteAsync("**/search?q=django%20te", async route =>
        {
            asked.TrySetResult();
            await released.Task;
            await route.ContinueAsync();
        });
        await keys.KeyAsync("/");
        var options = reader.PagesFound;
        await reader.Page.Keyboard.TypeAsync("django");
        await Expect(options.First).ToBeVisibleAsync();
        await reader.Page.Keyboard.InsertTextAsync(" te");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await keys.KeyAsync("ArrowDown");
        var before = await options.AllInnerTextsAsync();
        var late = reader.Page.WaitForRequestFinishedAsync();
        released.SetResult();
        await late;
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(before, await options.AllInnerTextsAsync());
        await reader.Page.Keyboard.TypeAsync("mplates"); // which leaves the list
        await Expect(options.First).ToContainTextAsync("templates", new() { IgnoreCase = true });
        await Expect(reader.Page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(0);
        Assert.Empty(reader.Complaints);
    }
}
