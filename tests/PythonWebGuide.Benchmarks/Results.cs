using System.Text;
using System.Text.RegularExpressions;

namespace PythonWebGuide.Benchmarks;

/// <summary>
/// What all benchmarks gave at their last runs, from the records that each of them writes: a title, a line that begins with the date
/// and says on which machine, and tables whose columns are <c>reached</c> and <c>asked for</c>.
/// </summary>
internal static partial class Results
{
    public const string Table = "tests/PythonWebGuide.Benchmarks/RESULTS.md";
    public const string Page = "content/benchmarks.yml";

    private const string Heading = "| reached | asked for |";

    private static readonly string[] Records =
    [
        "tests/load/RESULTS-load.md",
        "tests/PythonWebGuide.Benchmarks/RESULTS-measured.md",
        "tests/PythonWebGuide.Benchmarks/RESULTS-compiler.md",
        "tests/PythonWebGuide.Benchmarks/RESULTS-search.md",
    ];

    public static int Write(string root)
    {
        var runs = Read(root);
        File.WriteAllText(Path.Combine(root, Table), AsTable(runs));
        File.WriteAllText(Path.Combine(root, Page), AsYaml(runs));
        Console.WriteLine($"{runs.Sum(run => run.Figures.Count)} figures of {runs.Count} runs: {Table}, {Page}");
        return 0;
    }

    /// <summary>The records that there are.</summary>
    public static List<Record> Read(string root) =>
        [.. Records.Where(file => File.Exists(Path.Combine(root, file))).Select(file => Read(file, File.ReadAllLines(Path.Combine(root, file)))).Where(run => run.Figures.Count > 0)];

    public static string AsTable(List<Record> runs)
    {
        var text = new StringBuilder("# What was measured\n\nWritten by `tests/measure.sh` out of the records of the runs; what was not run again keeps its last figures.\n\n| of | what | reached | asked for | on |\n|---|---|---|---|---|\n");
        foreach (var run in runs)
            foreach (var figure in run.Figures) text.Append($"| {run.Title} | {figure.What} | {figure.Reached} | {figure.Aim} | {run.Date} |\n");
        text.Append("\n## The runs\n\n");
        foreach (var run in runs) text.Append($"- {run.Title}, [the whole record]({Path.GetRelativePath(Path.GetDirectoryName(Table)!, run.File).Replace('\\', '/')}): {run.Date}, {run.Conditions}\n");
        return text.ToString();
    }

    public static string AsYaml(List<Record> runs)
    {
        var text = new StringBuilder("# Written by tests/measure.sh out of the records of the runs, for the page /quality.\n\nruns:\n");
        foreach (var run in runs)
        {
            text.Append($"  - title: {Quoted(run.Title)}\n    date: {run.Date}\n    conditions: {Quoted(run.Conditions)}\n    source: {run.File}\n    figures:\n");
            foreach (var figure in run.Figures) text.Append($"      - what: {Quoted(figure.What)}\n        reached: {Quoted(figure.Reached)}\n{(figure.Aim.Length == 0 ? "" : $"        aim: {Quoted(figure.Aim)}\n")}");
        }

        return text.ToString();
    }

    private static Record Read(string file, string[] lines)
    {
        var title = lines.First(line => line.StartsWith("# ", StringComparison.Ordinal))["# ".Length..];
        var run = Run().Match(lines.First(line => Run().IsMatch(line)));
        var figures = new List<Figure>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].EndsWith(Heading, StringComparison.Ordinal)) continue;
            for (i += 2; i < lines.Length && lines[i].StartsWith('|'); i++)
            {
                if (lines[i].Trim('|').Split('|', StringSplitOptions.TrimEntries) is [var what, var reached, var aim]) figures.Add(new Figure(what, reached, aim));
            }
        }

        return new Record(file, title, run.Groups["date"].Value, run.Groups["conditions"].Value, figures);
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}), (?<conditions>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Run();

    /// <summary>One run of a benchmark.</summary>
    internal sealed record Record(string File, string Title, string Date, string Conditions, List<Figure> Figures);

    /// <summary>A line of its tables.</summary>
    internal sealed record Figure(string What, string Reached, string Aim);
}
