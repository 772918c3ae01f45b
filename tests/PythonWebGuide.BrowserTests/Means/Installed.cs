namespace PythonWebGuide.BrowserTests.Means;

/// <summary>A program that these tests need: found, or installed from Debian's packages as root, or missing with the cure. Never skipped.</summary>
internal static class Installed
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <param name="variable">The environment variable that may name the program.</param>
    /// <param name="packages">Debian's packages that bring it.</param>
    /// <param name="names">What it is called on the search path.</param>
    public static async Task<string> FindAsync(string variable, string packages, params string[] names)
    {
        await OneAtATime.WaitAsync();
        try
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given)
                return File.Exists(given) ? given : throw new FileNotFoundException($"{variable} names {given}, which is not there.");
            if (OnPath(names) is { } found) return found;
            var cure = $"Install {names[0]} (on Debian: apt-get install {packages}), or let {variable} name it.";
            if (!Environment.IsPrivilegedProcess || OnPath("apt-get") is null) throw new FileNotFoundException($"None of {string.Join(", ", names)} is on the search path. {cure}");
            var (code, output, errors) = await Command.RunAsync("/", "sh", "-c", $"export DEBIAN_FRONTEND=noninteractive; apt-get update -q; apt-get install -y -q -o DPkg::Lock::Timeout=300 {packages}");
            return OnPath(names) ?? throw new FileNotFoundException($"{cure} apt-get ended with {code}: {output}{errors}");
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static string? OnPath(params string[] names) =>
        names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))).FirstOrDefault(File.Exists);
}
