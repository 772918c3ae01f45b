using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>Three replicas of one guide, each with a catalog folder of its own, behind nginx. A test leaves them as it found them.</summary>
public sealed class Trio : IAsyncLifetime
{
    private const int Count = 3;
    private const int Searches = 10; // of a hundred requests: less than the front allows to each reader

    private readonly DirectoryInfo catalogs = Directory.CreateTempSubdirectory("guide-replicas-");
    private readonly int[] ports = [.. Enumerable.Range(0, Count).Select(_ => LastingPort())];

    private readonly bool[] isAway = [.. Enumerable.Repeat(true, Count)];

    /// <summary>Which content is there.</summary>
    public int Version { get; private set; } = 1;

    internal static TimeSpan Drain { get; } = TimeSpan.FromSeconds(Trials.Of(3, 5)); // more than the two seconds that a library once gave to it

    internal SmallGuide Guide { get; } = new(articles: 12);

    internal RunningSite[] Replicas { get; } = new RunningSite[Count];

    internal Front Front { get; private set; } = null!;

    /// <summary>What readers ask for: pages mostly, in every packing, assets, searches, forms.</summary>
    internal IReadOnlyList<ReaderRequest> Requests { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Guide.Write(Version);
        await MendAsync();
        Front = await Front.StartAsync(ports);
        Requests = await RequestsAsync();
        foreach (var port in ports) await AnswersAsync(port); // and so all pages are made before they are measured
    }

    public async Task DisposeAsync()
    {
        await Front.DisposeAsync();
        foreach (var replica in Replicas) replica.Dispose();
        Guide.Dispose();
        catalogs.Delete(recursive: true);
    }

    /// <summary>Starts those that a test which failed has left away.</summary>
    internal Task MendAsync() => Task.WhenAll(Enumerable.Range(0, Count).Where(replica => isAway[replica]).Select(StartAsync));

    /// <summary>Returns when the replica is ready.</summary>
    internal async Task StartAsync(int replica)
    {
        Guide.Catalogs = CatalogsOf(replica);
        var starting = RunningSite.StartAsync(Guide, ports[replica], "--Guide:Watch=true", "--Guide:KnownProxies=127.0.0.1", "--Guide:SearchPerSecond=20", $"--Guide:DrainSeconds={Drain.TotalSeconds}");
        Replicas[replica] = await starting;
        isAway[replica] = false;
        await Replicas[replica].SaysAsync("healthy");
    }

    internal async Task KillAsync(int replica)
    {
        isAway[replica] = true;
        await Replicas[replica].Program.KillAsync();
        Replicas[replica].Dispose();
    }

    /// <summary>Asks the replica to stop, and returns when it has.</summary>
    internal async Task DrainAsync(int replica)
    {
        isAway[replica] = true;
        var clock = Stopwatch.StartNew();
        await Replicas[replica].Program.SignalAsync("TERM");
        var code = await Replicas[replica].Program.EndAsync();
        Replicas[replica].Dispose();
        Assert.Equal(0, code);
        Assert.True(clock.Elapsed >= Drain, $"It served on for {clock.Elapsed} only.");
    }

    internal string CatalogsOf(int replica) => catalogs.CreateSubdirectory($"{replica}").FullName;

    /// <summary>Other content, which every replica reads in its own time; returns when all serve it, and nothing else.</summary>
    internal async Task ChangeAsync()
    {
        Guide.Write(++Version);
        foreach (var replica in Replicas) await replica.EventuallyAsync(async () => (await replica.GetAsync(SmallGuide.Address(Guide.Articles - 1))).Body.Contains(SmallGuide.Sentence(Version, Guide.Articles - 1)));
        for (var replica = 0; replica < Count; replica++)
        {
            Guide.Catalogs = CatalogsOf(replica); // pages come first, as a preview; search follows with the catalog
            await Replicas[replica].EventuallyAsync(() => Task.FromResult(Guide.ServedVersionOrNull() == Version));
        }

        await Replicas[0].EventuallyAsync(async () => await AnswersAsync() is var answers && answers[1..].All(other => other.All(answer => answers[0][answer.Key] == answer.Value)));
    }

    /// <summary>What each replica answers to each request.</summary>
    internal async Task<Dictionary<ReaderRequest, string>[]> AnswersAsync() => [.. await Task.WhenAll(ports.Select(AnswersAsync))];

    private async Task<Dictionary<ReaderRequest, string>> AnswersAsync(int port)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var answers = new Dictionary<ReaderRequest, string>();
        foreach (var request in Requests.Distinct()) answers[request] = await request.SendAsync(client);
        return answers;
    }

    private async Task<IReadOnlyList<ReaderRequest>> RequestsAsync()
    {
        string[] encodings = ["br", "gzip", "identity"];
        var pages = Enumerable.Range(0, Guide.Articles).Select(SmallGuide.Address).Concat(["/", "/guide/a", "/about", "/sitemap.xml", $"{SmallGuide.Address(0)}.md"]);
        var (_, home) = await Replicas[0].GetAsync("/");
        var assets = home.Split('"').Where(text => text.StartsWith("/site.", StringComparison.Ordinal) && (text.EndsWith(".css", StringComparison.Ordinal) || text.EndsWith(".js", StringComparison.Ordinal)));
        List<ReaderRequest> all =
        [
            .. pages.Concat(assets).SelectMany(address => encodings.Select(encoding => new ReaderRequest(address, encoding))),
            new("/progress/mark/page-0", "br", "action=done"),
            new("/errors/find", "br", "text=ValueError%3A+query"),
        ];
        for (var search = 0; search < all.Count * Searches / 100; search++) all.Add(new ReaderRequest($"/search?q=version+page+{search}", encodings[search % encodings.Length]));
        var shuffled = all.ToArray();
        new Random(1).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>One that no client's connection takes while the replica is away: those come from the ports above.</summary>
    private static int LastingPort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 30_000));
            try
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // taken
            }
        }
    }
}
