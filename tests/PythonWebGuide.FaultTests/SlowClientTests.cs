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
        await OthersAreServedAsync(site, guide, Trials.Of(300, 3000), TimeSpan.FromSeconds(15), async socket =>
        {
            await socket.SendAsync("GET / HTTP/1.1\r\nHost: localhost\r\n");
            for (var header = 0; await socket.SendAsync("X"u8.ToArray()) && header < 15; header++) await Task.Delay(1000);
        });
    }

    [Fact]
    public async Task Slow_bodies_are_cut_off_and_others_are_served()
    {
        using var guide = new SmallGuide(articles: 6);
        guide.Write(version: 1);
        using var site = await RunningSite.StartAsync(guide);
        await OthersAreServedAsync(site, guide, Trials.Of(100, 1000), TimeSpan.FromSeconds(20), async socket =>
        {
            await socket.SendAsync("POST /errors/find HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\ntext=");
            for (var part = 0; await socket.SendAsync("x"u8.ToArray()) && part < 20; part++) await Task.Delay(1000);
        });
    }

    [Fact]
    public async Task Who_asks_for_much_and_reads_nothing_is_cut_off_and_others_are_served()
    {
        const int Asked = 2000;
        using var guide = new SmallGuide(articles: 6);
        guide.Write(version: 1);
        using var site = await RunningSite.StartAsync(guide);
        var page = (await site.GetAsync(SmallGuide.Address(0))).Body.Length;
        var requests = string.Concat(Enumerable.Repeat($"GET {SmallGuide.Address(0)} HTTP/1.1\r\nHost: localhost\r\n\r\n", Asked));
        var answers = await OthersAreServedAsync(site, guide, Trials.Of(20, 200), TimeSpan.FromSeconds(30), async socket =>
        {
            _ = socket.SendAsync(requests);
            await Task.Delay(TimeSpan.FromSeconds(25));
        }, receiveBuffer: 4096);
        Assert.All(answers, answer => Assert.InRange(answer.Length, 1, (long)page * Asked / 2));
    }

    /// <summary>Has clients misbehave, all at once, and reads pages meanwhile.</summary>
    /// <returns>What the clients got before the server closed their connections.</returns>
    private static async Task<List<string>> OthersAreServedAsync(RunningSite site, SmallGuide guide, int clients, TimeSpan mostOpen, Func<RawSocket, Task> misbehave, int receiveBuffer = 0)
    {
        await site.SaysAsync("healthy");
        for (var article = 0; article < guide.Articles; article++) await site.GetAsync(SmallGuide.Address(article));
        var slow = Enumerable.Range(0, clients).Select(_ => Task.Run(() => EndOrNullAsync(site, mostOpen, misbehave, receiveBuffer))).ToList();
        var all = Task.WhenAll(slow);
        var waits = new List<TimeSpan>();
        for (var request = 0; !all.IsCompleted; request++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(SmallGuide.Address(request % guide.Articles))).Status);
            waits.Add(watch.Elapsed);
            await Task.Delay(20);
        }

        var answers = await all;
        Assert.DoesNotContain(null, answers);
        waits.Sort();
        Assert.InRange(waits[waits.Count * 99 / 100], TimeSpan.Zero, MostWait);
        Assert.True(site.IsAlive);
        return [.. answers.OfType<string>()];
    }

    private static async Task<string?> EndOrNullAsync(RunningSite site, TimeSpan mostOpen, Func<RawSocket, Task> misbehave, int receiveBuffer)
    {
        using var socket = await RawSocket.ConnectAsync(site.Port, receiveBuffer);
        var watch = Stopwatch.StartNew();
        await misbehave(socket);
        return await socket.AnswerOrNullAsync(mostOpen - watch.Elapsed is { Ticks: > 0 } left ? left : TimeSpan.FromSeconds(2), toTheEnd: true);
    }
}
