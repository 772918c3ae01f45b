using System.Diagnostics;

namespace PythonWebGuide.ContentTests.Samples;

/// <summary>The Python that runs the samples. Where it cannot be made, tests fail with the cure; they are never skipped.</summary>
internal static class SampleEnvironment
{
    private static readonly Lazy<string> Python = new(() =>
    {
        var (code, output, errors) = Run("bash", Path.Combine(Repository.Content, "samples", "environment.sh"));
        Assert.True(code == 0, $"The sample environment could not be made: {errors}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
    });

    /// <summary>Runs <c>content/samples/run.py</c>.</summary>
    public static (int Code, string Output, string Errors) RunSamples(params string[] arguments) =>
        Run(Python.Value, [Path.Combine(Repository.Content, "samples", "run.py"), .. arguments]);

    private static (int Code, string Output, string Errors) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
