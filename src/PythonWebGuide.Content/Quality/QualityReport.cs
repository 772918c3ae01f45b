using System.Collections.Immutable;

namespace PythonWebGuide.Content.Quality;

/// <summary>What the page of quality says beside the evidence of the samples.</summary>
/// <param name="Rules">How many kinds of mistake the compiler looks for.</param>
/// <param name="Warnings">How many warnings it gave; errors there are none in a guide that is served.</param>
/// <param name="Figures">What was measured, from <c>quality.yml</c>.</param>
/// <param name="Manual">What no program checks, from <c>quality.yml</c>.</param>
/// <param name="Benchmarks">What the benchmarks gave, from <c>benchmarks.yml</c>.</param>
public sealed record QualityReport(int Rules, int Warnings, ImmutableArray<MeasuredFigure> Figures, ImmutableArray<ManualCheck> Manual, ImmutableArray<BenchmarkRun> Benchmarks)
{
    public static readonly QualityReport Empty = new(0, 0, [], [], []);
}
