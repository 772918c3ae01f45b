namespace PythonWebGuide.WebTests;

/// <summary>The beginning and the end of a path: an optional step, the challenge, where to go on.</summary>
public sealed class PathEndTests(Site site) : IClassFixture<Site>
{
    private const string Path = "/paths/getting-started";

    [Fact]
    public async Task An_optional_step_is_offered_and_not_demanded()
    {
        using var reader = new Reader(site);
        var overview = await reader.GetAsync(Path);
        Assert.Contains("Optional", overview.QuerySelector(".path-steps .optional")!.TextContent);
        Assert.Equal("1", overview.QuerySelector(".path-steps li:not(.optional)")!.GetAttribute("value"));
        Assert.Contains("Start with step 1", overview.QuerySelector(".actions a")!.TextContent);
        var step = await reader.GetAsync(overview.QuerySelector(".path-steps .optional a")!.GetAttribute("href")!);
        Assert.StartsWith("Optional ·", step.QuerySelector(".step-count")!.TextContent);
        var next = await reader.PressAsync(step, "Done, next step");
        Assert.StartsWith("Step 1 of", next.QuerySelector(".step-count")!.TextContent);
        Assert.Contains("Not started", (await reader.GetAsync("/paths")).QuerySelector(".card .state")?.TextContent ?? "Not started");
    }

    [Fact]
    public async Task Every_path_ends_with_a_challenge_and_other_paths()
    {
        foreach (var path in (await site.PageAsync("/paths")).QuerySelectorAll(".card > a").Select(link => link.GetAttribute("href")!))
        {
            var page = await site.PageAsync(path);
            Assert.StartsWith("/guide/challenges/", page.QuerySelector(".path-end a")!.GetAttribute("href"));
            Assert.InRange(page.QuerySelectorAll(".go-on a").Length, 2, 4);
            Assert.All(page.QuerySelectorAll(".go-on a"), next => Assert.NotEqual(path, next.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task After_the_last_step_comes_the_challenge_and_after_the_challenge_another_path()
    {
        using var reader = new Reader(site);
        var page = await reader.GetAsync(Path);
        while (page.QuerySelector(".actions a")!.GetAttribute("href")!.StartsWith(Path, StringComparison.Ordinal))
        {
            await reader.PostAsync(page.QuerySelector(".actions a")!.GetAttribute("href")!, ("action", "done"));
            page = await reader.GetAsync(Path);
        }

        var challenge = page.QuerySelector(".actions a")!;
        Assert.StartsWith("Take the challenge", challenge.TextContent);
        await reader.PressAsync(await reader.GetAsync(challenge.GetAttribute("href")!), "Mark as done");
        page = await reader.GetAsync(Path);
        Assert.StartsWith("Done on", page.QuerySelector(".path-end .state")!.TextContent.Trim());
        Assert.Equal("/paths", page.QuerySelector(".actions a")!.GetAttribute("href"));
        Assert.Contains("steps already", page.QuerySelector(".go-on")!.TextContent);
    }
}
