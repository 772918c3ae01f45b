using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PythonWebGuide.BrowserTests.Means;

/// <summary>The published site in a process of its own, on a free port: what readers get, down to the compressed bytes.</summary>
internal static class GuideServer
{
    private static readonly Lazy<Task<string>> Published = new(PublishAsync);
    private static readonly Lazy<Task<(Process Site, Uri Address)>> Running = new(StartAsync);

    /// <summary>The published program, which has other verbs as well.</summary>
    public static Task<string> ProgramAsync() => Published.Value;

    public static async Task<Uri> AddressAsync() => (await Running.Value).Address;

    private static async Task<(Process Site, Uri Address)> StartAsync()
    {
        var program = await Published.Value;
        var address = new Uri($"http://localhost:{FreePort()}");
        var log = new StringBuilder();
        var process = Process.Start(Command.UntilTestsEnd(Repository.Root, "dotnet", program, "--urls", address.GetLeftPart(UriPartial.Authority), $"--Guide:PublicUrl={address.GetLeftPart(UriPartial.Authority)}",
            "--Guide:SearchPerSecond=0", "--Guide:DrainSeconds=0", $"--Guide:CatalogPath={Path.Combine(Repository.Cache, "catalog")}"))!;
        process.OutputDataReceived += (_, line) => Keep(log, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(log, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilReadyAsync(process, address, log);
        return (process, address);
    }

    private static async Task<string> PublishAsync()
    {
        var published = Path.Combine(Repository.Cache, "published");
        var (code, output, errors) = await Command.RunAsync(Repository.Root, "dotnet", "publish", "src/PythonWebGuide.Web", "-c", "Release", "--artifacts-path", published, "--nologo", "-v", "quiet",
            "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false", "-nodeReuse:false"); // no build server that would outlive the tests
        if (code != 0) throw new InvalidOperationException($"The site could not be published: {output}{errors}");
        return Path.Combine(published, "publish", "PythonWebGuide.Web", "release", "PythonWebGuide.Web.dll");
    }

    private static async Task UntilReadyAsync(Process process, Uri address, StringBuilder log)
    {
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited; await Task.Delay(100))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(address, "/health/ready"));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        lock (log) throw new InvalidOperationException($"The site did not become ready: {log}");
    }

    private static void Keep(StringBuilder log, string? line)
    {
        lock (log) log.AppendLine(line);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
