using System.Diagnostics;
using System.Text;

namespace PythonWebGuide.FaultTests;

/// <summary>The site's program as a process of its own, which a test may kill.</summary>
internal sealed class GuideProgram : IDisposable
{
    public static readonly string Repository = Find();

    private static readonly string Site = Path.Combine(Repository, "src", "PythonWebGuide.Web");

    private readonly StringBuilder output = new();

    public GuideProgram(SmallGuide guide, params string[] arguments)
        : this(Built, guide.Content, guide.Catalogs, arguments)
    {
    }

    /// <param name="program">The assembly: the built one, or one that was published.</param>
    /// <param name="content">The content folder.</param>
    /// <param name="catalogs">The folder of its catalogs.</param>
    /// <param name="arguments">The verb, and settings.</param>
    public GuideProgram(string program, string content, string catalogs, params string[] arguments)
    {
        string[] all = ["exec", program, .. arguments, $"--Guide:ContentPath={content}", $"--Guide:CatalogPath={catalogs}"];
        Process = new Process { StartInfo = new ProcessStartInfo("dotnet", all) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Site } };
        Process.OutputDataReceived += (_, line) => Append(line.Data);
        Process.ErrorDataReceived += (_, line) => Append(line.Data);
        Process.Start();
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    /// <summary>What the build of these tests has built.</summary>
    public static string Built { get; } = Path.Combine(Site, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "PythonWebGuide.Web.dll"); // of bin/Debug/net10.0

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
