using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PythonWebGuide.WebTests;

/// <summary>
/// What a keyboard needs of the markup, without a browser: everything that does something is a link, a button or a field, in the order
/// of the page, and has a name. A browser then brings focus and keys along by itself.
/// </summary>
public sealed class KeyboardTests(Site site) : IClassFixture<Site>
{
    private const string Focusable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";

    [Theory]
    [InlineData("/")]
    [InlineData("/choose")]
    [InlineData("/choose?users=accounts")]
    [InlineData("/errors")]
    [InlineData("/paths")]
    [InlineData("/paths/getting-started")]
    [InlineData("/paths/getting-started/set-up-python-with-uv")]
    [InlineData("/guide/start/your-first-web-page")]
    [InlineData("/progress")]
    [InlineData("/progress/mark/your-first-web-page")]
    public async Task Everything_that_can_be_used_is_reached_in_order_and_has_a_name(string address)
    {
        var page = await site.PageAsync(address);
        Assert.Equal(["Skip to content", "Skip to search"], Order(page).Take(2).Select(element => element.TextContent));
        Assert.All(page.QuerySelectorAll(".skip"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("-1", page.QuerySelector("main")!.GetAttribute("tabindex")); // where the skip link leads
        Assert.All(page.QuerySelectorAll("[tabindex]"), element => Assert.True(element.GetAttribute("tabindex") is "0" or "-1", element.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("[onclick], [accesskey], a:not([href]), div[role=button], span[role=button]"));
        Assert.All(Order(page), element => Assert.True(NameOf(element).Length > 0, element.OuterHtml));
        Assert.All(page.QuerySelectorAll("form"), form => Assert.NotNull(form.QuerySelector("button[type=submit], button:not([type])")));
        Assert.All(page.QuerySelectorAll("fieldset"), group => Assert.True(group.FirstElementChild is IHtmlLegendElement { TextContent.Length: > 0 }, group.OuterHtml));
    }

    [Fact]
    public async Task From_the_home_page_to_a_choice_a_path_a_step_and_its_tick_by_keys_alone()
    {
        using var keys = new Reader(site);
        var page = await FollowAsync(keys, await keys.GetAsync("/"), "Choose a framework");
        ((IHtmlInputElement)page.GetElementById("users-accounts")!).IsChecked = true; // the space key
        var form = (IHtmlFormElement)page.QuerySelector("form.chooser")!;
        page = await keys.GetAsync("/choose?" + string.Join('&', form.Elements.OfType<IHtmlInputElement>().Where(input => input.IsChecked).Select(input => $"{input.Name}={input.Value}")));
        page = await FollowAsync(keys, page, "Start the path");
        page = await FollowAsync(keys, page, "Start with step 1");
        page = await keys.PressAsync(page, "Done, next step");
        Assert.StartsWith("Step 2", page.QuerySelector(".step-count")!.TextContent);
    }

    /// <summary>Follows the first link of the page that the tab key reaches and that begins so.</summary>
    private static async Task<IHtmlDocument> FollowAsync(Reader keys, IHtmlDocument page, string text) =>
        await keys.GetAsync(Order(page).First(element => element is IHtmlAnchorElement && element.TextContent.Trim().StartsWith(text, StringComparison.Ordinal)).GetAttribute("href")!);

    /// <summary>What the tab key reaches, in its order: that of the page, since nothing has a tabindex above 0.</summary>
    private static List<IElement> Order(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(Focusable).Where(element => element.GetAttribute("tabindex") != "-1" && element.Closest("[hidden]") is null)];

    private static string NameOf(IElement element) =>
        (element.GetAttribute("aria-label")
        ?? (element.Id is { } id ? element.Owner!.QuerySelector($"label[for='{id}']")?.TextContent : null)
        ?? element.Closest("label")?.TextContent
        ?? (element.LocalName == "pre" ? "code" : element.TextContent)).Trim();
}
