using System.Net;
using System.Net.Sockets;

namespace PythonWebGuide.FaultTests;

/// <summary>The site as a process that serves on a port of its own, as in Production.</summary>
internal sealed class RunningSite : IDisposable
{
    private readonly GuideProgram program;

    private RunningSite(GuideProgram program, int port)
    {
        this.program = program;
        Port = port;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Timeout = TimeSpan.FromSeconds(20),
        };
    }

    public int Port { get; }

    public HttpClient Client { get; }

    public string Log => program.Output;

    public bool IsAlive => !program.Process.HasExited;

    /// <summary>Memory that the process takes now.</summary>
    public long Megabytes
    {
        get
        {
            program.Process.Refresh();
            return program.Process.WorkingSet64 / (1024 * 1024);
        }
    }

    public GuideProgram Program => program;

    /// <summary>Returns when the site answers, whatever it says of itself.</summary>
    public static Task<RunningSite> StartAsync(SmallGuide guide, params string[] settings) => StartAsync(guide, FreePort(), settings);

    public static async Task<RunningSite> StartAsync(SmallGuide guide, int port, params string[] settings)
    {
        var site = new RunningSite(new GuideProgram(guide, ["serve", $"--urls=http://127.0.0.1:{port}", "--environment=Production", "--Guide:SearchPerSecond=0", "--Guide:DrainSeconds=0", .. settings]), port);
        await site.EventuallyAsync(async () => (await site.GetAsync("/health/live")).Status == HttpStatusCode.OK);
        return site;
    }

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>What a balancer is told.</summary>
    public Task SaysAsync(string word) => EventuallyAsync(async () => (await GetAsync("/health/ready")).Body == word);

    public async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        var end = DateTime.UtcNow.AddSeconds(60);
        while (DateTime.UtcNow < end)
        {
            Assert.True(IsAlive, $"The site ended:\n{Log}");
            try
            {
                if (await holds()) return;
            }
            catch (HttpRequestException)
            {
                // it does not listen yet
            }

            await Task.Delay(50);
        }

        Assert.Fail($"It did not happen within a minute:\n{Log}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        Client.Dispose();
        program.Dispose();
    }
}
