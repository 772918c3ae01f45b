using System.Net;

namespace PythonWebGuide.WebTests;

/// <summary>Progress in the reader's own hands.</summary>
public sealed class ProgressTests(Site site) : IClassFixture<Site>
{
    private const string Step = "/paths/getting-started/set-up-python-with-uv";
    private const string Other = "/paths/getting-started/choose-a-framework";

    [Fact]
    public async Task A_code_brings_the_ticks_to_another_browser_and_shows_first_what_would_change()
    {
        using var here = new Reader(site);
        await here.PostAsync(Step, ("action", "done"));
        var code = (await here.GetAsync("/progress")).QuerySelector("#export-code")!.TextContent;
        Assert.Equal(here.Cookie, code);
        using var there = new Reader(site);
        await there.PostAsync(Other, ("action", "known"));
        var preview = await there.PostAsync("/progress/import", ("code", $" {code[..6]}\r\n{code[6..]}"));
        Assert.Null(there.SetCookie);
        Assert.Contains("1 page would change", preview.QuerySelector("main")!.TextContent);
        Assert.Contains("Set up Python", preview.QuerySelector("main li")!.TextContent);
        var after = await there.PressAsync(preview, "Take it over");
        Assert.Contains("Taken over", after.QuerySelector("[role=status]")!.TextContent);
        Assert.Contains("2 pages finished", after.QuerySelector(".lead")!.TextContent);
        var again = await there.PostAsync("/progress/import", ("code", code));
        Assert.Contains("Nothing would change", again.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task The_text_file_and_the_link_hold_the_same_code()
    {
        using var reader = new Reader(site);
        await reader.PostAsync(Step, ("action", "done"));
        using var client = site.NewClientWithoutCookies();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/progress.txt", UriKind.Relative));
        request.Headers.Add("Cookie", $"progress={reader.Cookie}");
        using var file = await client.SendAsync(request);
        Assert.Equal((reader.Cookie + "\n", "attachment"), (await file.Content.ReadAsStringAsync(), file.Content.Headers.ContentDisposition?.DispositionType));
        Assert.NotNull((await reader.GetAsync("/progress")).QuerySelector($"a[href='http://localhost:5000/progress#p={reader.Cookie}']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("1.")]
    [InlineData("<script>alert(1)</script>")]
    public async Task What_is_not_a_code_is_said_to_be_none_and_changes_nothing(string pasted)
    {
        using var reader = new Reader(site);
        await reader.PostAsync(Step, ("action", "done"));
        var cookie = reader.Cookie;
        var page = await reader.PostAsync("/progress/import", ("code", pasted), ("apply", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reader.Status);
        Assert.Contains("not a code", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(cookie, reader.Cookie);
    }

    [Fact]
    public async Task Marks_of_pages_that_the_guide_does_not_have_are_left_out_of_an_import_and_said_so()
    {
        using var reader = new Reader(site);
        var page = await reader.PostAsync("/progress/import", ("code", "1.AAAAAACFE"));
        Assert.Contains("1 mark belongs to no page", page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("Start over…", "Yes, remove my progress", null)]
    [InlineData("Forget me…", "Yes, forget me", "\"storage\"")]
    public async Task Removing_asks_first_and_then_leaves_nothing(string button, string confirm, string? cleared)
    {
        using var reader = new Reader(site);
        await reader.PostAsync(Step, ("action", "done"));
        var cookie = reader.Cookie;
        var question = await reader.PressAsync(await reader.GetAsync("/progress"), button);
        Assert.Equal(cookie, reader.Cookie);
        Assert.Equal(cookie, question.QuerySelector("#export-code")!.TextContent);
        var page = await reader.PressAsync(question, confirm);
        Assert.Equal("", reader.Cookie);
        Assert.Contains("Nothing is remembered of you", page.QuerySelector("main")!.TextContent);
        using var client = site.NewClientWithoutCookies();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("confirm", "yes"), KeyValuePair.Create("everything", cleared is null ? "" : "yes")]);
        using var response = await client.PostAsync(new Uri("/progress/reset", UriKind.Relative), form);
        Assert.Equal(cleared, response.Headers.TryGetValues("Clear-Site-Data", out var data) ? Assert.Single(data) : null);
    }

    [Fact]
    public async Task The_page_says_what_is_stored_and_where()
    {
        using var reader = new Reader(site);
        var text = (await reader.GetAsync("/progress")).QuerySelector("main")!.TextContent;
        Assert.Contains("in one cookie of your browser", text);
        Assert.Contains("On the server: nothing", text);
        Assert.Contains("Nothing is remembered of you yet, and no cookie is set", text);
    }
}
