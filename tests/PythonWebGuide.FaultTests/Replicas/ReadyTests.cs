using System.Diagnostics;
using System.Net;
using PythonWebGuide.Benchmarks.Generation;
using PythonWebGuide.BrowserTests.Means;
using Xunit.Abstractions;

namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>How soon a new replica takes requests. In full runs it is the published program with a thousand articles, and the times are those that are asked for.</summary>
public sealed class ReadyTests(ITestOutputHelper report) : IDisposable
{
    private static readonly TimeSpan MostWithCatalog = TimeSpan.FromSeconds(Trials.Of(30, 3));
    private static readonly TimeSpan MostWithout = TimeSpan.FromSeconds(Trials.Of(60, 15));

    private readonly int articles = Trials.Of(100, 1000);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("guide-ready-");

    [Fact]
    public async Task A_new_replica_is_ready_soon_and_with_a_catalog_at_once()
    {
        var program = Trials.AreFull ? await PublishAsync() : GuideProgram.Built;
        var content = folder.CreateSubdirectory("content").FullName;
        GuideGenerator.Write(content, articles, seed: 1);
        var without = new List<TimeSpan>();
        var with = new List<TimeSpan>();
        for (var trial = 0; trial < Trials.Of(1, 3); trial++)
        {
            var catalogs = folder.CreateSubdirectory($"catalogs-{trial}").FullName;
            without.Add(await ReadyAsync(program, content, catalogs));
            with.Add(await ReadyAsync(program, content, catalogs));
        }

        report.WriteLine($"{articles} articles: ready in {string.Join(", ", without.Select(time => $"{time.TotalSeconds:F2}"))} s without a catalog, in {string.Join(", ", with.Select(time => $"{time.TotalSeconds:F2}"))} s with one");
        Assert.All(without, time => Assert.InRange(time, TimeSpan.Zero, MostWithout));
        Assert.All(with, time => Assert.InRange(time, TimeSpan.Zero, MostWithCatalog));
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>From the start of the process to the first time that a balancer is told to send requests, and one is answered.</summary>
    private static async Task<TimeSpan> ReadyAsync(string program, string content, string catalogs)
    {
        var port = RunningSite.FreePort();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var clock = Stopwatch.StartNew();
        using var replica = new GuideProgram(program, content, catalogs, "serve", $"--urls={client.BaseAddress}", "--environment=Production", "--Guide:DrainSeconds=0");
        while (!await IsReadyAsync(client))
        {
            Assert.False(replica.Process.HasExited, replica.Output);
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), replica.Output);
            await Task.Delay(10);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/guide/section-0/page-0", UriKind.Relative))).StatusCode);
        return clock.Elapsed;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<string> PublishAsync()
    {
        var site = folder.CreateSubdirectory("site").FullName;
        var (code, output, errors) = await Command.RunAsync(GuideProgram.Repository, "dotnet", "publish", "src/PythonWebGuide.Web", "--configuration", "Release", "--output", site, "-nodeReuse:false");
        Assert.True(code == 0, output + errors);
        return Path.Combine(site, "PythonWebGuide.Web.dll");
    }
}
