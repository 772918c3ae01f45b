using System.Collections.Immutable;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Quality;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Metadata;

/// <summary><c>benchmarks.yml</c>: what the benchmarks gave, as a program wrote it down.</summary>
internal static class BenchmarksFile
{
    public static readonly SourcePath FilePath = SourcePath.Parse("benchmarks.yml");

    public static ImmutableArray<BenchmarkRun> Read(ContentFolder folder, DateOnly today, ProblemList problems)
    {
        if (YamlSource.ReadOrNull(folder, FilePath, problems) is not { } root) return [];
        ImmutableArray<BenchmarkRun> runs = [.. root.Mappings("runs").Select(fields => Run(fields, today))];
        root.RefuseUnknownKeys();
        return runs;
    }

    private static BenchmarkRun Run(YamlFields fields, DateOnly today)
    {
        var run = new BenchmarkRun(fields.Text("title"), fields.PastDate("date", today), fields.Text("conditions"), fields.Text("source"), [.. fields.Mappings("figures").Select(Figure)]);
        fields.RefuseUnknownKeys();
        return run;
    }

    private static BenchmarkFigure Figure(YamlFields fields)
    {
        var figure = new BenchmarkFigure(fields.Text("what"), fields.Text("reached"), fields.TextOrNull("aim"));
        fields.RefuseUnknownKeys();
        return figure;
    }
}
