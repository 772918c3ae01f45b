using System.Net;

namespace PythonWebGuide.WebTests;

/// <summary>A tick for any article, from its own page, which is the same for every reader.</summary>
public sealed class MarkTests(Site site) : IClassFixture<Site>
{
    private const string Article = "/guide/start/your-first-web-page";
    private const string Mark = "/progress/mark/your-first-web-page";
    private const string OffThePath = "/guide/reference/ecosystem-and-versions";

    [Fact]
    public async Task An_article_is_marked_as_done_from_its_own_page_and_says_where_to_go_on()
    {
        using var reader = new Reader(site);
        var marked = await reader.PressAsync(await reader.GetAsync(Article), "Mark as done");
        Assert.StartsWith("Done: Your first web page", marked.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("Done on", marked.QuerySelector("[role=status]")!.TextContent.Trim());
        Assert.Contains(marked.QuerySelectorAll(".go-on a"), link => link.GetAttribute("href") == "/paths/getting-started/set-up-python-with-uv");
        Assert.Equal("no-store, private", reader.CacheControl);
        Assert.Contains("1 of", (await reader.GetAsync("/paths/getting-started")).QuerySelector(".meta-line")!.TextContent);
    }

    [Fact]
    public async Task The_same_step_done_in_a_path_can_be_undone_from_the_article()
    {
        using var reader = new Reader(site);
        await reader.PostAsync("/paths/getting-started/your-first-web-page", ("action", "done"));
        var page = await reader.GetAsync(Article);
        var mark = await reader.GetAsync(page.QuerySelector(".mark-page a")!.GetAttribute("href")!);
        mark = await reader.PressAsync(mark, "Undo");
        Assert.Equal(("Not done yet", ""), (mark.QuerySelector("[role=status]")!.TextContent.Trim(), reader.Cookie));
    }

    [Fact]
    public async Task An_article_of_no_path_is_remembered_too()
    {
        using var reader = new Reader(site);
        var marked = await reader.PressAsync(await reader.GetAsync(OffThePath), "Mark as done");
        Assert.Empty(marked.QuerySelectorAll(".go-on"));
        Assert.Contains("1 page finished", (await reader.GetAsync("/progress")).QuerySelector(".lead")!.TextContent);
    }

    [Fact]
    public async Task With_cookies_refused_it_says_why_nothing_is_remembered()
    {
        using var reader = new Reader(site, refusesCookies: true);
        var marked = await reader.PressAsync(await reader.GetAsync(Article), "Mark as done");
        Assert.Contains("refused the cookie", marked.QuerySelector(".callout.warning[role=status]")!.TextContent);
    }

    [Theory]
    [InlineData("/progress/mark/nothing", "done", HttpStatusCode.NotFound)]
    [InlineData("/progress/mark/Not%20a%20slug", "done", HttpStatusCode.NotFound)]
    [InlineData(Mark, "", HttpStatusCode.BadRequest)]
    [InlineData(Mark, "dance", HttpStatusCode.BadRequest)]
    public async Task What_is_no_article_or_no_button_changes_nothing(string address, string action, HttpStatusCode status)
    {
        using var reader = new Reader(site);
        await reader.PostAsync(address, ("action", action));
        Assert.Equal((status, ""), (reader.Status, reader.Cookie));
    }
}
