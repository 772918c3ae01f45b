using System.Diagnostics;
using System.Text;

namespace PythonWebGuide.FaultTests;

/// <summary>The site's program as a process of its own, which a test may kill.</summary>
internal sealed class GuideProgram : IDisposable
{
    public static readonly string Repository = Find();

    private readonly StringBuilder output = new();

    public GuideProgram(SmallGuide guide, params string[] arguments)
    {
        var site = Path.Combine(Repository, "src", "PythonWebGuide.Web");
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name; // bin/Debug/net10.0
        string[] all = ["exec", Path.Combine(site, "bin", configuration, "net10.0", "PythonWebGuide.Web.dll"), .. arguments, $"--Guide:ContentPath={guide.Content}", $"--Guide:CatalogPath={guide.Catalogs}"];
        Process = new Process { StartInfo = new ProcessStartInfo("dotnet", all) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = site } };
        Process.OutputDataReceived += (_, line) => Append(line.Data);
        Process.ErrorDataReceived += (_, line) => Append(line.Data);
        Process.Start();
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    public Process Process { get; }

    /// <summary>Both streams until now.</summary>
    public string Output
    {
        get { lock (output) return output.ToString(); }
    }

    public async Task<int> EndAsync()
    {
        await Process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return Process.ExitCode;
    }

    /// <summary>SIGKILL, and nothing gets the chance to clear up.</summary>
    public async Task KillAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    /// <param name="signal">By its name: TERM, STOP, CONT.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Process.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PythonWebGuide.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private void Append(string? line)
    {
        lock (output) output.AppendLine(line);
    }
}
