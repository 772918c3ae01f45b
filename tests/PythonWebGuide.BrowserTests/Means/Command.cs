using System.Diagnostics;

namespace PythonWebGuide.BrowserTests.Means;

/// <summary>Another program, run to its end.</summary>
internal static class Command
{
    /// <summary>A program ends when its standard input does, that is with the process of the tests, however that ends.</summary>
    private const string EndWithTests = """exec 3<&0; { read -r _ <&3; kill $$; } & exec "$@" < /dev/null 3<&-""";

    public static async Task<(int Code, string Output, string Errors)> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(In(folder, program, arguments))!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }

    /// <summary>A server that is not told when to end.</summary>
    public static ProcessStartInfo UntilTestsEnd(string folder, string program, params string[] arguments) => In(folder, "sh", ["-c", EndWithTests, program, program, .. arguments]);

    public static ProcessStartInfo In(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // What the build that runs these tests says to itself is not meant for the builds and sites that they start.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        return start;
    }
}
