using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>How much each feature counts. The defaults were chosen by hand and climbed once by <c>tests/PythonWebGuide.Benchmarks tune</c>, on half of its queries.</summary>
internal sealed record RankingWeights(ImmutableArray<double> Values)
{
    /// <summary>How much a second section adds to its article.</summary>
    public const double SecondHit = 0.1;

    public static readonly RankingWeights Default = new([0.9, 1.5, 0.4, 0.5, 0.4, 0.35, 0.25, 0.5, 0.5, 0.4, 0.35, 0.5, -1, -0.3, 0.8, -0.2, 2, 1.6, 0.8]);

    public double Of(Feature feature) => Values[(int)feature];
}
