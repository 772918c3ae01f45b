using System.Net;

namespace PythonWebGuide.WebTests;

/// <summary>A reader on a path, without JavaScript: each tick is a form, and the cookie is all that is remembered.</summary>
public sealed class PathTests(Site site) : IClassFixture<Site>
{
    private const string Path = "/paths/getting-started";
    private const string First = $"{Path}/set-up-python-with-uv";
    private const string Second = $"{Path}/your-first-web-page";

    [Fact]
    public async Task Done_leads_to_the_next_step_and_is_remembered()
    {
        using var reader = new Reader(site);
        var next = await reader.PressAsync(await reader.GetAsync(First), "Done, next step");
        Assert.Contains("Step 2 of", next.QuerySelector(".step-count")!.TextContent);
        Assert.Null(next.QuerySelector(".callout.warning[role=status]"));
        var overview = await reader.GetAsync(Path);
        Assert.StartsWith("Done on", overview.QuerySelector(".path-steps li:not(.optional) .state")!.TextContent.Trim());
        Assert.Equal(Second, overview.QuerySelector(".actions a")!.GetAttribute("href"));
        Assert.Contains("1 of", overview.QuerySelector(".meta-line")!.TextContent);
        Assert.Equal(Second, (await reader.GetAsync("/paths")).QuerySelector("#site-continue a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_step_says_what_was_tested_and_where_its_text_is_as_the_articles_own_page_does()
    {
        var (step, own) = (await site.PageAsync(Second), await site.PageAsync("/guide/start/your-first-web-page"));
        foreach (var part in new[] { ".tested", ".page-links" }) Assert.Equal(own.QuerySelector(part)!.OuterHtml, step.QuerySelector(part)!.OuterHtml);
    }

    [Fact]
    public async Task A_preview_of_a_step_shows_the_picture_of_its_path() =>
        Assert.EndsWith("/pictures/path/getting-started.png", (await site.PageAsync(First)).QuerySelector("meta[property='og:image']")!.GetAttribute("content"));

    [Fact]
    public async Task The_cookie_is_first_party_bounded_in_time_and_set_by_the_first_tick_only()
    {
        using var reader = new Reader(site);
        foreach (var page in new[] { "/", "/paths", Path, First, "/progress" })
        {
            await reader.GetAsync(page);
            Assert.Null(reader.SetCookie);
        }

        await reader.PostAsync(First, ("action", "done"));
        Assert.Equal(HttpStatusCode.SeeOther, reader.Status);
        Assert.Matches("^progress=1\\.[A-Za-z0-9_-]{9}; max-age=34560000; path=/; samesite=lax$", reader.SetCookie);
        var next = (await reader.GetAsync(Second)).QuerySelector(".pager a[rel=next]")!.GetAttribute("href");
        await reader.PostAsync(Second, ("action", "done"));
        Assert.Equal(next, reader.Location?.ToString()); // the cookie is there, so nothing has to be found out
    }

    [Fact]
    public async Task On_https_the_cookie_is_bound_to_the_host()
    {
        await using var secure = new Site { Settings = { ["Guide:PublicUrl"] = "https://guide.example" } };
        using var reader = new Reader(secure);
        await reader.PostAsync(First, ("action", "done"));
        Assert.Matches("^__Host-progress=1\\.[^;]{9}; max-age=34560000; path=/; secure; samesite=lax$", reader.SetCookie);
    }

    [Fact]
    public async Task A_step_can_be_undone_and_the_last_undo_leaves_no_cookie()
    {
        using var reader = new Reader(site);
        await reader.PostAsync(First, ("action", "done"));
        var page = await reader.PressAsync(await reader.GetAsync(First), "Undo");
        Assert.Equal("Not done yet", page.QuerySelector(".state")!.TextContent.Trim());
        Assert.Equal("", reader.Cookie);
    }

    [Theory]
    [InlineData("done", "?first=1")]
    [InlineData("undo", "")]
    public async Task Only_who_was_just_given_the_cookie_is_asked_for_it(string action, string ending)
    {
        using var reader = new Reader(site);
        await reader.PostAsync(First, ("action", action));
        Assert.EndsWith(ending, reader.Location!.ToString());
        Assert.Equal(ending.Length > 0, reader.Location.ToString().Contains('?'));
    }

    [Fact]
    public async Task What_is_known_already_counts_as_finished_and_says_so()
    {
        using var reader = new Reader(site);
        await reader.PressAsync(await reader.GetAsync(First), "Skip without questions");
        Assert.StartsWith("Known already", (await reader.GetAsync(First)).QuerySelector(".state")!.TextContent.Trim());
        Assert.Equal(Second, (await reader.GetAsync(Path)).QuerySelector(".actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_path_can_be_walked_to_its_end_by_its_buttons_alone()
    {
        using var reader = new Reader(site);
        var page = await reader.GetAsync(First);
        for (var step = 1; page.QuerySelector(".step-count") is not null; step++)
        {
            Assert.StartsWith($"Step {step} of", page.QuerySelector(".step-count")!.TextContent);
            var button = page.QuerySelector(".mark-step button[value=done]")!.TextContent.Trim();
            page = await reader.PressAsync(page, button);
        }

        Assert.Contains("You have finished this path", page.QuerySelector(".meta-line")!.TextContent);
        Assert.All(page.QuerySelectorAll(".path-steps li:not(.optional)"), step => Assert.StartsWith("Done on", step.QuerySelector(".state")!.TextContent.Trim()));
    }

    [Fact]
    public async Task With_cookies_refused_the_path_stays_readable_and_says_why_nothing_is_remembered()
    {
        using var reader = new Reader(site, refusesCookies: true);
        var next = await reader.PressAsync(await reader.GetAsync(First), "Done, next step");
        Assert.Contains("Step 2 of", next.QuerySelector(".step-count")!.TextContent);
        Assert.Contains("refused the cookie", next.QuerySelector(".callout.warning[role=status]")!.TextContent);
        Assert.NotEmpty(next.QuerySelectorAll(".prose h2"));
    }

    [Theory]
    [InlineData("/paths")]
    [InlineData(Path)]
    [InlineData(First)]
    [InlineData("/progress")]
    [InlineData("/progress.txt")]
    [InlineData("/progress/mark/your-first-web-page")]
    public async Task Pages_that_are_made_for_one_reader_are_kept_by_no_cache(string address)
    {
        using var reader = new Reader(site);
        await reader.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "no-store, private"), (reader.Status, reader.CacheControl));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/guide/start")]
    [InlineData("/guide/start/your-first-web-page")]
    [InlineData("/topics/django")]
    [InlineData("/about")]
    public async Task Public_pages_are_the_same_bytes_for_every_reader(string address)
    {
        using var reader = new Reader(site);
        await reader.PostAsync(First, ("action", "done"));
        var withTick = (await reader.GetAsync(address)).DocumentElement.OuterHtml;
        Assert.Null(reader.SetCookie);
        using var stranger = new Reader(site);
        Assert.Equal((await stranger.GetAsync(address)).DocumentElement.OuterHtml, withTick);
    }

    [Fact]
    public async Task A_second_replica_with_no_memory_of_the_first_shows_the_same()
    {
        await using var replica = new Site();
        using var reader = new Reader(site);
        await reader.PostAsync(First, ("action", "done"));
        await reader.PostAsync(Second, ("action", "known"));
        using var elsewhere = new Reader(replica) { Cookie = reader.Cookie };
        Assert.Equal((await reader.GetAsync(Path)).QuerySelector("main")!.OuterHtml, (await elsewhere.GetAsync(Path)).QuerySelector("main")!.OuterHtml);
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("1.")]
    [InlineData("2.AAAAAACFE")]
    [InlineData("1.%3Cscript%3E")]
    [InlineData("1.AAAAAACFE")]
    public async Task Any_cookie_is_read_without_failing(string cookie)
    {
        using var reader = new Reader(site) { Cookie = cookie };
        await reader.GetAsync(Path);
        Assert.Equal(HttpStatusCode.OK, reader.Status);
        await reader.PostAsync(First, ("action", "done"));
        Assert.Equal(HttpStatusCode.SeeOther, reader.Status);
        Assert.StartsWith("1.", reader.Cookie);
    }

    [Theory]
    [InlineData(First, "dance", HttpStatusCode.BadRequest)]
    [InlineData(First, "", HttpStatusCode.BadRequest)]
    [InlineData($"{Path}/nothing", "done", HttpStatusCode.NotFound)]
    [InlineData("/paths/nothing/set-up-python-with-uv", "done", HttpStatusCode.NotFound)]
    public async Task What_is_not_a_step_or_not_a_button_changes_nothing(string address, string action, HttpStatusCode status)
    {
        using var reader = new Reader(site);
        await reader.PostAsync(address, ("action", action));
        Assert.Equal((status, ""), (reader.Status, reader.Cookie));
    }
}
