namespace PythonWebGuide.WebTests;

/// <summary>Ticks in a guide whose articles are renamed, changed and removed.</summary>
public sealed class MovedProgressTests : IAsyncLifetime
{
    private readonly string content = Directory.CreateTempSubdirectory("guide-moved-").FullName;
    private string cookie = "";

    public async Task InitializeAsync()
    {
        Write("one", "");
        Write("two", "");
        WritePath("one", "two");
        await using var before = new Site { ContentPath = content };
        using var reader = new Reader(before);
        await reader.PostAsync("/paths/p/one", ("action", "done"));
        await reader.PostAsync("/paths/p/two", ("action", "done"));
        cookie = reader.Cookie;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(content, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_renamed_article_keeps_its_tick_by_its_redirect_on_every_page()
    {
        File.Delete(Path.Combine(content, "a/one.md"));
        Write("first", "redirect_from: [/guide/a/one]\n");
        WritePath("first", "two");
        await using var after = new Site { ContentPath = content };
        using var reader = new Reader(after) { Cookie = cookie };
        var page = await reader.GetAsync("/paths/p");
        Assert.All(page.QuerySelectorAll(".path-steps .state"), state => Assert.StartsWith("Done on", state.TextContent.Trim()));
        Assert.NotEqual(cookie, reader.Cookie); // it names the article of now
        var card = (await reader.GetAsync("/guide/a")).QuerySelector(".card[data-progress*=' ']")!;
        Assert.Contains(card.GetAttribute("data-progress")!.Split(' ')[1], cookie); // the browser knows both names
    }

    [Fact]
    public async Task A_removed_article_costs_no_other_tick_and_is_remembered_when_it_comes_back()
    {
        File.Delete(Path.Combine(content, "a/one.md"));
        WritePath("two");
        await using (var after = new Site { ContentPath = content })
        {
            using var reader = new Reader(after) { Cookie = cookie };
            Assert.Contains("finished", (await reader.GetAsync("/paths/p")).QuerySelector(".meta-line")!.TextContent);
            cookie = reader.Cookie;
        }

        Write("one", "");
        WritePath("two", "one");
        await using var again = new Site { ContentPath = content };
        using var returning = new Reader(again) { Cookie = cookie };
        Assert.Equal(2, (await returning.GetAsync("/paths/p")).QuerySelectorAll(".path-steps .state.finished").Length);
    }

    [Fact]
    public async Task A_new_step_in_the_middle_is_the_next_one()
    {
        Write("three", "");
        WritePath("one", "three", "two");
        await using var after = new Site { ContentPath = content };
        using var reader = new Reader(after) { Cookie = cookie };
        Assert.Equal("/paths/p/three", (await reader.GetAsync("/paths/p")).QuerySelector(".actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_change_after_the_tick_is_named()
    {
        var tomorrow = new Clock();
        Write("one", $"changes: [\"{tomorrow.Day:yyyy-MM-dd} Now with pictures.\"]\n");
        await using var after = new Site { ContentPath = content, Clock = tomorrow };
        using var reader = new Reader(after) { Cookie = cookie };
        Assert.Contains("Updated since you finished", (await reader.GetAsync("/paths/p")).QuerySelector(".path-steps li")!.TextContent);
        var step = await reader.GetAsync("/paths/p/one");
        Assert.Contains("Now with pictures.", step.QuerySelector(".news-list")!.TextContent);
        step = await reader.PressAsync(step, "Done again, next step");
        Assert.DoesNotContain("Updated since", (await reader.GetAsync("/paths/p")).Body!.TextContent);
    }

    private void WritePath(params string[] articles)
    {
        Directory.CreateDirectory(Path.Combine(content, "paths"));
        File.WriteAllText(Path.Combine(content, "paths/p.md"), "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nstages:\n  - title: Stage\n    steps:\n" + string.Concat(articles.Select(article => $"      - article: {article}\n        minutes: 5\n        checkpoint: C\n")) + "---\n");
    }

    private void Write(string slug, string keys)
    {
        Directory.CreateDirectory(Path.Combine(content, "a"));
        File.WriteAllText(Path.Combine(content, "a", slug + ".md"), $"---\ntitle: {slug}\nsummary: A summary that is long enough to be shown in search results.\nkind: how-to\nlevel: beginner\n{keys}---\nText.\n");
    }

    private sealed class Clock : TimeProvider
    {
        public DateOnly Day => DateOnly.FromDateTime(GetUtcNow().UtcDateTime);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }
}
