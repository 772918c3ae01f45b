using System.Runtime.InteropServices;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
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
            "# Compiling, rendering and searching this guide",
            "",
            $"{DateTime.UtcNow:yyyy-MM-dd}, `Benchmarks measured` (BenchmarkDotNet); {Environment.ProcessorCount} cores ({HostEnvironmentInfo.GetCurrent().CpuInfo.Value.ProcessorName}), {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{Load()}{(isQuick ? "; one cold call each, which measures nothing" : "")}.",
            "",
            "| what | reached | asked for |",
            "|---|---|---|",
        };
        var means = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var summary in Benchmarks.Select(type => BenchmarkRunner.Run(type, config)))
        {
            foreach (var report in summary.Reports)
            {
                if (report.ResultStatistics is not { } statistics) return Failed(report.BenchmarkCase.DisplayInfo);
                var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
                var what = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
                means[what] = statistics.Mean;
                lines.Add($"| {what} | {statistics.Mean / 1e6:0.000} ms (standard error {statistics.StandardError / 1e6:0.000}), {allocated / 1024.0:N0} KiB allocated | |");
            }

            if (summary.Reports.Length == 0) return Failed(summary.Title);
        }

        lines.Add($"| a stored page / a rendered one | {means[RenderBenchmarks.OfStored] / means[RenderBenchmarks.OfRendered]:0.000} | |");
        File.WriteAllLines(table, lines);
        Directory.Delete(artifacts, recursive: true);
        return 0;
    }

    /// <summary>What else ran: without it the figures of two days cannot be compared.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? $"; load average at the start {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])}" : "";

    private static int Failed(string what)
    {
        Console.Error.WriteLine($"{what} was not measured.");
        return 4;
    }
}
