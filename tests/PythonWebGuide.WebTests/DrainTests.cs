using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace PythonWebGuide.WebTests;

/// <summary>Told to stop, the site says so first, and serves on until everybody has heard it. The clock is the test's, so a busy machine changes nothing.</summary>
public sealed class DrainTests
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task From_the_signal_to_stop_it_is_not_ready_and_still_serves()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var site = new Site { Clock = clock, Settings = { ["Guide:DrainSeconds"] = $"{Drain.TotalSeconds}" } };
        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(At("/health/ready"))).StatusCode);
        Assert.Null((await client.GetAsync(At("/"))).Headers.ConnectionClose);
        var stopping = site.Services.GetRequiredService<IHost>().StopAsync();
        while ((await client.GetAsync(At("/health/ready"))).StatusCode == HttpStatusCode.OK) Assert.False(stopping.IsCompleted);
        clock.Advance(Drain - TimeSpan.FromMilliseconds(1));
        using (var last = await client.GetAsync(At("/"))) Assert.Equal((HttpStatusCode.OK, true), (last.StatusCode, last.Headers.ConnectionClose)); // so that who asked comes back elsewhere
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(At("/health/live"))).StatusCode);
        Assert.False(stopping.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await stopping;
    }

    private static Uri At(string path) => new(path, UriKind.Relative);
}
