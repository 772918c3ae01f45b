using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PythonWebGuide.WebTests;

/// <summary>Told to stop, the site says so first, and serves on until everybody has heard it.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task From_the_signal_to_stop_it_is_not_ready_and_still_serves()
    {
        await using var site = new Site { Settings = { ["Guide:DrainSeconds"] = "3" } };
        using var client = site.NewClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(At("/health/ready"))).StatusCode);
        var watch = Stopwatch.StartNew();
        var stopping = site.Services.GetRequiredService<IHost>().StopAsync();
        while ((await client.GetAsync(At("/health/ready"))).StatusCode == HttpStatusCode.OK) Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(At("/"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(At("/health/live"))).StatusCode);
        Assert.False(stopping.IsCompleted);
        await stopping;
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(3));
    }

    private static Uri At(string path) => new(path, UriKind.Relative);
}
