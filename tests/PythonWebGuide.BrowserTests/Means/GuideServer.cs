using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PythonWebGuide.BrowserTests.Means;

/// <summary>The published site in a process of its own, on a free port: what readers get, down to the compressed bytes.</summary>
internal static class GuideServer
{
    private static readonly Lazy<Task<Uri>> Running = new(StartAsync);
    private static Process? process;

    public static Task<Uri> AddressAsync() => Running.Value;

    public static void Stop() => process?.Kill(entireProcessTree: true);

    private static async Task<Uri> StartAsync()
    {
        var program = await PublishAsync();
        var address = new Uri($"http://localhost:{FreePort()}");
        var log = new StringBuilder();
        process = Process.Start(Command.In(Repository.Root, "dotnet", program, "--urls", address.GetLeftPart(UriPartial.Authority), $"--Guide:PublicUrl={address.GetLeftPart(UriPartial.Authority)}",
            "--Guide:SearchPerSecond=0", "--Guide:DrainSeconds=0", $"--Guide:CatalogPath={Path.Combine(Repository.Cache, "catalog")}"))!;
        process.OutputDataReceived += (_, line) => Keep(log, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(log, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilReadyAsync(address, log);
        return address;
    }

    private static async Task<string> PublishAsync()
    {
        var published = Path.Combine(Repository.Cache, "published");
        var (code, output, errors) = await Command.RunAsync(Repository.Root, "dotnet", "publish", "src/PythonWebGuide.Web", "-c", "Release", "--artifacts-path", published, "--nologo", "-v", "quiet",
            "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false", "-nodeReuse:false"); // no build server that would outlive the tests
        if (code != 0) throw new InvalidOperationException($"The site could not be published: {output}{errors}");
        return Path.Combine(published, "publish", "PythonWebGuide.Web", "release", "PythonWebGuide.Web.dll");
    }

    private static async Task UntilReadyAsync(Uri address, StringBuilder log)
    {
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2) && !process!.HasExited; await Task.Delay(100))
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
