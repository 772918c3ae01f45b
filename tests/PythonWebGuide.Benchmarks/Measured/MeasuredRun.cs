using System.Runtime.InteropServices;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PythonWebGuide.Benchmarks.Measured;

/// <summary>Runs the benchmarks that BenchmarkDotNet measures, and writes a line of a table for each.</summary>
internal static class MeasuredRun
{
    private static readonly Type[] Benchmarks = [typeof(CompileBenchmarks), typeof(RenderBenchmarks), typeof(SearchBenchmarks)];

    public static int Run(string table, bool isQuick)
    {
        // In this process: BenchmarkDotNet's own builds do not know this project's rules for warnings.
        var job = (isQuick ? Job.Dry : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
        var artifacts = Directory.CreateTempSubdirectory("guide-benchmarks-").FullName;
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(ConsoleLogger.Default).AddColumnProvider(DefaultColumnProviders.Instance).WithArtifactsPath(artifacts);
        var lines = new List<string>
        {
            $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{(isQuick ? "; one cold call each, which measures nothing" : "")}",
            "",
            "| what | mean | standard error | allocated |",
            "|---|---|---|---|",
        };
        foreach (var summary in Benchmarks.Select(type => BenchmarkRunner.Run(type, config)))
        {
            foreach (var report in summary.Reports)
            {
                if (report.ResultStatistics is not { } statistics) return Failed(report.BenchmarkCase.DisplayInfo);
                var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
                lines.Add($"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {statistics.Mean / 1e6:0.000} ms | {statistics.StandardError / 1e6:0.000} ms | {allocated / 1024.0:N0} KiB |");
            }

            if (summary.Reports.Length == 0) return Failed(summary.Title);
        }

        File.WriteAllLines(table, lines);
        Directory.Delete(artifacts, recursive: true);
        return 0;
    }

    private static int Failed(string what)
    {
        Console.Error.WriteLine($"{what} was not measured.");
        return 4;
    }
}
