using System.Collections.Concurrent;
using System.Net;

namespace PythonWebGuide.FaultTests;

/// <summary>Content that breaks and is mended again, over and over, while many read.</summary>
public sealed class ReloadTests
{
    private const int Readers = 8;
    private const string Mistake = "BROKEN";

    private static readonly string[] Mistakes =
    [
        Mistake,
        "",
        $"---\ntitle: [[[[{Mistake}\n---\n",
        $"---\ntitle: &a {Mistake}\nsummary: *a\n---\n",
        $"---\ntitle: {Mistake}\n",
        $"---\ntitle: {Mistake}\nsummary: A summary that is long enough to be shown in search results.\nkind: novel\nlevel: beginner\n---\nText.\n",
        SmallGuide.Text(9999, 0) + $"\n[{Mistake}](none.md)\n",
        SmallGuide.Text(9999, 0) + $"\n<script>{Mistake}</script>\n",
        SmallGuide.Text(9999, 0) + new string('x', 300_000),
        SmallGuide.Text(9999, 0) + "\0",
        SmallGuide.Text(9999, 0) + string.Concat(Enumerable.Repeat("- ", 3000)),
    ];

    [Fact]
    public async Task Broken_content_on_reload_fails_no_request_and_shows_nothing_of_itself()
    {
        using var guide = new SmallGuide(articles: 12);
        guide.Write(version: 1);
        using var site = await RunningSite.StartAsync(guide, "--Guide:Watch=true");
        await site.SaysAsync("healthy");
        var failed = new ConcurrentBag<string>();
        var answered = 0;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (var page = reader; !stop.IsCancellationRequested; page++)
            {
                var article = page % guide.Articles;
                if (await WrongOrNullAsync(site, article) is { } wrong) failed.Add(wrong);
                Interlocked.Increment(ref answered);
                await Task.Delay(5);
            }
        })).ToList();
        for (var version = 2; version < Trials.Of(5, 50); version++)
        {
            for (var mistake = version % 2; mistake < Mistakes.Length; mistake += Trials.Of(4, 1))
            {
                guide.WriteFile(guide.FileOf(version % guide.Articles), Mistakes[mistake]);
                await site.SaysAsync("degraded");
                for (var article = 0; article < guide.Articles; article++) Assert.Contains(SmallGuide.Sentence(version - 1, article), (await site.GetAsync(SmallGuide.Address(article))).Body);
            }

            guide.Write(version);
            await site.SaysAsync("healthy");
            await site.EventuallyAsync(async () => (await site.GetAsync(SmallGuide.Address(0))).Body.Contains(SmallGuide.Sentence(version, 0)));
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Empty(failed);
        Assert.InRange(answered, Trials.Of(200, 4000), int.MaxValue);
    }

    /// <summary>Each page is the whole page of some version that was good.</summary>
    private static async Task<string?> WrongOrNullAsync(RunningSite site, int article)
    {
        try
        {
            var (status, body) = await site.GetAsync(SmallGuide.Address(article));
            var isGood = status == HttpStatusCode.OK && body.Contains($" of page {article}.") && !body.Contains(Mistake) && !body.Contains("9999");
            return isGood ? null : $"{status}: {body}";
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return failure.Message;
        }
    }
}
