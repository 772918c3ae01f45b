using System.Diagnostics;
using System.Text.Json;

namespace PythonWebGuide.ContentTests.Highlighting;

/// <summary>Runs Pygments once over all compared files, with the Python that runs the samples.</summary>
public sealed class PygmentsAnswers
{
    internal IReadOnlyDictionary<string, Agreement> ByLanguage { get; } = Compare();

    private static Dictionary<string, Agreement> Compare()
    {
        var files = ComparedFile.All();
        var agreements = files.Select(file => file.Language).Distinct(StringComparer.Ordinal)
            .ToDictionary(language => language, _ => new Agreement(), StringComparer.Ordinal);
        foreach (var (file, answer) in files.Zip(Ask(files)))
            agreements[file.Language].Add(file, [.. JsonDocument.Parse(answer).RootElement.EnumerateArray().Select(KindsOfEachCharacter)]);
        return agreements;
    }

    private static List<string> Ask(IReadOnlyList<ComparedFile> files)
    {
        var root = ComparedFile.RepositoryRoot();
        var python = Run("bash", [Path.Combine(root, "content/samples/environment.sh")], "").Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        var script = Path.Combine(root, "tests/PythonWebGuide.ContentTests/Highlighting/pygments_tokens.py");
        var requests = string.Concat(files.Select(file => JsonSerializer.Serialize<string[]>([file.Text, .. file.Lexers]) + "\n"));
        var answers = Run(python, [script], requests).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        Assert.Equal(files.Count, answers.Count);
        return answers;
    }

    private static string Run(string program, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.Result}");
        return output.Result;
    }

    private static List<string> KindsOfEachCharacter(JsonElement runs)
    {
        var kinds = new List<string>();
        foreach (var run in runs.EnumerateArray())
            kinds.AddRange(Enumerable.Repeat(run[0].GetString()!, run[1].GetInt32()));
        return kinds;
    }
}
