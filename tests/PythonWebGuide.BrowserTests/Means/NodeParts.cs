using System.Security.Cryptography;

namespace PythonWebGuide.BrowserTests.Means;

/// <summary>The checks that come from npm, in the versions of package-lock.json. They run on the node that Playwright brings along.</summary>
internal static class NodeParts
{
    private static readonly Lazy<Task<string>> Folder = new(InstallAsync);

    /// <summary>The text of a file of a package.</summary>
    public static async Task<string> TextAsync(string file) => await File.ReadAllTextAsync(Path.Combine(await Folder.Value, file));

    /// <summary>Runs a script of this project.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string script, params string[] arguments)
    {
        await Folder.Value;
        return await Command.RunAsync(Repository.Tests, Node(), [script, .. arguments]);
    }

    private static async Task<string> InstallAsync()
    {
        var packages = Path.Combine(Repository.Tests, "node_modules");
        var stamp = Path.Combine(packages, ".lock-sha256");
        var locked = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Repository.Tests, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == locked) return packages;
        var npm = await Installed.FindAsync("NPM", "npm", OperatingSystem.IsWindows() ? "npm.cmd" : "npm");
        var (code, output, errors) = await Command.RunAsync(Repository.Tests, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        if (code != 0) throw new InvalidOperationException($"'npm ci' in {Repository.Tests} failed: {output}{errors}");
        await File.WriteAllTextAsync(stamp, locked);
        return packages;
    }

    private static string Node()
    {
        var drivers = Path.Combine(AppContext.BaseDirectory, ".playwright", "node");
        return Directory.EnumerateFiles(drivers, OperatingSystem.IsWindows() ? "node.exe" : "node", SearchOption.AllDirectories).Single();
    }
}
