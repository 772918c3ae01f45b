using System.Diagnostics;

namespace PythonWebGuide.FaultTests;

/// <summary>A small disk in memory, which can be filled and be made read-only.</summary>
internal sealed class Tmpfs : IDisposable
{
    private Tmpfs(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <exception cref="InvalidOperationException">This user may not mount.</exception>
    public static Tmpfs Mount(long kilobytes)
    {
        var folder = Directory.CreateTempSubdirectory("guide-disk-").FullName;
        try
        {
            Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k,mode=1777", "none", folder);
            return new Tmpfs(folder);
        }
        catch
        {
            Directory.Delete(folder);
            throw;
        }
    }

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Folder);

    /// <summary>Takes all the room that is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true) file.Write(block);
        }
        catch (IOException)
        {
            // full, as wanted
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static void Run(params string[] command)
    {
        string[] all = Environment.IsPrivilegedProcess ? command : ["sudo", "-n", .. command];
        try
        {
            using var process = Process.Start(new ProcessStartInfo(all[0], all[1..]) { UseShellExecute = false, RedirectStandardError = true })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"'{string.Join(' ', all)}' failed: {said.Trim()}. These tests need a user who may mount: run them as root, or allow sudo without a password.");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"{all[0]} is not installed. These tests need a user who may mount: run them as root, or with sudo.", missing);
        }
    }
}
