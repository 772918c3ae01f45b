namespace PythonWebGuide.WebTests;

/// <summary>Random walks of readers over two replicas that share nothing, with two tabs, damaged cookies and codes from elsewhere.</summary>
public sealed class TwoReplicasTests(Site site) : IClassFixture<Site>
{
    private const int Readers = 40;
    private const int Actions = 30;
    private const string Path = "/paths/getting-started";

    [Fact]
    public async Task Whatever_readers_do_nothing_fails_and_no_tick_is_lost_that_was_not_undone()
    {
        await using var replica = new Site();
        var steps = (await site.PageAsync(Path)).QuerySelectorAll(".path-steps > li > a").Select(link => link.GetAttribute("href")!).ToList();
        for (var seed = 0; seed < Readers; seed++) await WalkAsync([site, replica], steps, seed, refusesCookies: false);
    }

    [Fact]
    public async Task With_cookies_refused_the_same_walks_end_in_no_error_and_no_tick()
    {
        await using var replica = new Site();
        var steps = (await site.PageAsync(Path)).QuerySelectorAll(".path-steps > li > a").Select(link => link.GetAttribute("href")!).ToList();
        for (var seed = 0; seed < Readers / 4; seed++) await WalkAsync([site, replica], steps, seed, refusesCookies: true);
    }

    /// <summary>One browser: its requests go to either replica, and its cookie is all that both know of it.</summary>
    private static async Task WalkAsync(Site[] replicas, List<string> steps, int seed, bool refusesCookies)
    {
        var random = new Random(seed);
        Reader[] readers = [new(replicas[0], refusesCookies), new(replicas[1], refusesCookies)];
        var done = new HashSet<string>();
        var cookie = "";
        var code = "";
        var ofCode = new HashSet<string>();
        for (var action = 0; action < Actions; action++)
        {
            var reader = readers[random.Next(2)];
            reader.Cookie = cookie;
            var step = steps[random.Next(steps.Count)];
            switch (random.Next(9))
            {
                case 0 or 1 or 2:
                    await reader.PostAsync(step, ("action", random.Next(3) == 0 ? "known" : "done"));
                    done.Add(step);
                    break;
                case 3: // the other tab still shows the step as it was, and its button says what it said then
                    await reader.PostAsync($"/progress/mark/{step.Split('/')[^1]}", ("action", "done"));
                    done.Add(step);
                    break;
                case 4:
                    await reader.PostAsync(step, ("action", "undo"));
                    done.Remove(step);
                    break;
                case 5: // a copy for later
                    (code, ofCode) = ((await reader.GetAsync("/progress")).QuerySelector("#export-code")?.TextContent ?? "", [.. done]);
                    break;
                case 6 when code.Length > 0:
                    await reader.PostAsync("/progress/import", ("code", code), ("apply", "yes"));
                    done.UnionWith(ofCode);
                    break;
                case 7 when random.Next(4) == 0:
                    await reader.PostAsync("/progress/reset", ("confirm", "yes"));
                    done.Clear();
                    break;
                case 8 when cookie.Length > 0 && random.Next(3) == 0: // rubbish behind what the site wrote, as a broken extension leaves it
                    reader.Cookie = cookie + "%00!"[..random.Next(1, 4)];
                    await reader.PostAsync(step, ("action", "done"));
                    done.Add(step);
                    break;
                default:
                    await reader.GetAsync("/paths");
                    break;
            }

            Assert.True((int)reader.Status is 200 or 303 or 422, $"seed {seed}, action {action}: {reader.Status}");
            cookie = refusesCookies ? "" : reader.Cookie;
            Assert.True(cookie.Length < 2000, $"seed {seed}");
        }

        foreach (var reader in readers)
        {
            reader.Cookie = cookie;
            var ticked = (await reader.GetAsync(Path)).QuerySelectorAll(".path-steps > li.finished > a").Select(link => link.GetAttribute("href")!).ToHashSet();
            Assert.True(ticked.SetEquals(refusesCookies ? [] : done), $"seed {seed}: {string.Join(' ', ticked)} instead of {string.Join(' ', done)}");
            reader.Dispose();
        }
    }
}
