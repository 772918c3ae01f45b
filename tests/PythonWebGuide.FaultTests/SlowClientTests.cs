using System.Diagnostics;
using System.Net;

namespace PythonWebGuide.FaultTests;

/// <summary>Clients that are slow on purpose, and many, while others want pages.</summary>
public sealed class SlowClientTests
{
    /// <summary>How long others may wait on a machine that does much else; in full runs it is the figure that is asked for.</summary>
    private static readonly TimeSpan MostWait = TimeSpan.FromMilliseconds(Trials.Of(3000, 200));

    [Fact]
    public async Task Slow_heads_are_cut_off_and_others_are_served()
    {
        using var guide = new SmallGuide(articles: 6);
        guide.Write(version: 1);
        using var site = await RunningSite.StartAsync(guide);
        await OthersAreServedAsync(site, guide, Trials.Of(300, 3000), () => DripAsync(site, "GET / HTTP/1.1\r\nHost: localhost\r\n", seconds: 15));
    }

    [Fact]
    public async Task Slow_bodies_are_cut_off_and_others_are_served()
    {
        using var guide = new SmallGuide(articles: 6);
        guide.Write(version: 1);
        using var site = await RunningSite.StartAsync(guide);
        await OthersAreServedAsync(site, guide, Trials.Of(100, 1000), () => DripAsync(site, "POST /errors/find HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\ntext=", seconds: 20));
    }

    // The server gives a reader a second for every 240 bytes of an answer, so these are not cut off soon; they must only harm nobody.
    [Fact]
    public async Task Who_asks_for_much_and_reads_nothing_holds_nobody_up_and_takes_little_memory()
    {
        const int Asked = 2000; // tens of megabytes
        using var guide = new SmallGuide(articles: 6);
        guide.Write(version: 1);
        using var site = await RunningSite.StartAsync(guide);
        await site.GetAsync(SmallGuide.Address(0));
        var before = site.Megabytes;
        var clients = Trials.Of(20, 200);
        var requests = string.Concat(Enumerable.Repeat($"GET {SmallGuide.Address(0)} HTTP/1.1\r\nHost: localhost\r\n\r\n", Asked));
        await OthersAreServedAsync(site, guide, clients, async () =>
        {
            using var socket = await RawSocket.ConnectAsync(site.Port, receiveBuffer: 4096);
            _ = socket.SendAsync(requests);
            await Task.Delay(TimeSpan.FromSeconds(10));
        });
        Assert.InRange(site.Megabytes - before, long.MinValue, 64 + clients);
    }

    /// <summary>Has clients misbehave, all at once, and reads pages meanwhile.</summary>
    private static async Task OthersAreServedAsync(RunningSite site, SmallGuide guide, int clients, Func<Task> misbehave)
    {
        await site.SaysAsync("healthy");
        for (var article = 0; article < guide.Articles; article++) await site.GetAsync(SmallGuide.Address(article));
        var all = Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(misbehave)).ToList());
        var waits = new List<TimeSpan>();
        for (var request = 0; !all.IsCompleted; request++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(SmallGuide.Address(request % guide.Articles))).Status);
            waits.Add(watch.Elapsed);
            await Task.Delay(20);
        }

        await all;
        waits.Sort();
        Assert.InRange(waits[waits.Count * 99 / 100], TimeSpan.Zero, MostWait);
        Assert.True(site.IsAlive);
    }

    /// <summary>Sends the beginning of a request, then a byte a second until the server has enough of it.</summary>
    private static async Task DripAsync(RunningSite site, string beginning, int seconds)
    {
        using var socket = await RawSocket.ConnectAsync(site.Port);
        await socket.SendAsync(beginning);
        for (var second = 0; await socket.SendAsync("x"u8.ToArray()) && second < seconds; second++) await Task.Delay(1000);
        Assert.True(await socket.AnswerOrNullAsync(TimeSpan.FromSeconds(3), toTheEnd: true) is not null, $"The connection was still open after {seconds} seconds.");
    }
}
