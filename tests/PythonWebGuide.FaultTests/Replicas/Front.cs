using System.Diagnostics;
using System.Text;
using PythonWebGuide.BrowserTests.Means;

namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>nginx with the configuration that is shipped, in front of replicas on loopback. Nothing in the file is changed but addresses.</summary>
internal sealed class Front : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("guide-front-");
    private readonly StringBuilder output = new();
    private readonly Process process;

    private Front(string program, string configuration, int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}");
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute; // its workers are another user when root starts it
        File.WriteAllText(FileIn(folder), configuration);
        process = Process.Start(Command.In(folder.FullName, program, [.. Arguments(folder), "-g", "daemon off;"]))!;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static string Shipped { get; } = File.ReadAllText(Path.Combine(GuideProgram.Repository, "src", "deploy", "nginx.conf"));

    public Uri Address { get; }

    /// <summary>A line for each request that ended.</summary>
    public string Log
    {
        get { lock (output) return output.ToString(); }
    }

    /// <param name="replicas">Their ports: as many as the configuration has servers.</param>
    public static async Task<Front> StartAsync(IReadOnlyList<int> replicas)
    {
        var port = RunningSite.FreePort();
        var front = new Front(await ProgramAsync(), At(port, replicas), port);
        using var client = new HttpClient();
        for (var end = DateTime.UtcNow.AddSeconds(20); ; await Task.Delay(50))
        {
            Assert.False(front.process.HasExited, $"nginx ended:\n{front.Log}");
            try
            {
                using var answer = await client.GetAsync(front.Address);
                return front;
            }
            catch (HttpRequestException) when (DateTime.UtcNow < end)
            {
                // it does not listen yet
            }
        }
    }

    /// <summary>What nginx says of a configuration.</summary>
    public static async Task<(int Code, string Said)> TestAsync(string configuration)
    {
        var place = Directory.CreateTempSubdirectory("guide-front-");
        try
        {
            await File.WriteAllTextAsync(FileIn(place), configuration);
            var (code, _, errors) = await Command.RunAsync(place.FullName, await ProgramAsync(), [.. Arguments(place), "-t"]);
            return (code, errors);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    /// <summary>The shipped configuration with other addresses.</summary>
    public static string At(int port, IReadOnlyList<int> replicas)
    {
        var configuration = Replaced(Shipped, "listen 8080 ", $"listen 127.0.0.1:{port} ");
        for (var replica = 0; replica < replicas.Count; replica++) configuration = Replaced(configuration, $"server 10.89.10.1{replica + 1}:8080 ", $"server 127.0.0.1:{replicas[replica]} ");
        return configuration;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Command.RunAsync("/", "kill", "-TERM", $"{process.Id}"); // killed, it would leave its workers behind
            await process.WaitForExitAsync();
        }

        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Replaced(string text, string address, string other)
    {
        Assert.Contains(address, text);
        return text.Replace(address, other, StringComparison.Ordinal);
    }

    private static string[] Arguments(DirectoryInfo place) => ["-p", place.FullName, "-e", "stderr", "-c", FileIn(place)];

    private static string FileIn(DirectoryInfo place) => Path.Combine(place.FullName, "nginx.conf");

    private static Task<string> ProgramAsync()
    {
        Environment.SetEnvironmentVariable("RUNLEVEL", "1"); // should it be installed: not as a service
        return Installed.FindAsync("NGINX_PATH", "nginx-light", "nginx", "../sbin/nginx");
    }

    private void Append(string? line)
    {
        lock (output) output.AppendLine(line);
    }
}
