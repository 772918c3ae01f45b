using System.Diagnostics;

namespace PythonWebGuide.ContentTests.Spelling;

/// <summary>The spelling checker. Where it cannot be had, tests fail with the cure; they are never skipped.</summary>
internal static class Aspell
{
    private const string Cure = "aspell with its American dictionary is missing. Install it (on Debian: apt-get install aspell aspell-en; macOS: brew install aspell).";

    /// <returns>Those of the words that American English does not have.</returns>
    public static IReadOnlySet<string> Unknown(IEnumerable<string> words)
    {
        if (!IsThere() && Environment.IsPrivilegedProcess && OperatingSystem.IsLinux())
            Run("sh", "", "-c", "export DEBIAN_FRONTEND=noninteractive; apt-get update -q; apt-get install -y -q -o DPkg::Lock::Timeout=300 aspell aspell-en");
        Assert.True(IsThere(), Cure);
        var (code, output) = Run("aspell", string.Join('\n', words), "--lang=en_US", "--encoding=utf-8", "list");
        Assert.True(code == 0, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsThere()
    {
        try
        {
            return Run("aspell", "", "dump", "dicts") is (0, var dictionaries) && dictionaries.Split('\n').Contains("en_US");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static (int Code, string Output) Run(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new System.Text.UTF8Encoding(false) })!;
        var output = process.StandardOutput.ReadToEndAsync(); // it answers while it is told
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult());
    }
}
