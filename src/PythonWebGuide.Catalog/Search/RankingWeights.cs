using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>How much each feature counts. The defaults were chosen by hand, then learnt by <c>tests/PythonWebGuide.Benchmarks tune</c>, held near the former.</summary>
internal sealed record RankingWeights(ImmutableArray<double> Values)
{
    /// <summary>How much a second section adds to its article.</summary>
    public const double SecondHit = 0.1;

    public static readonly RankingWeights Default = new([0.87, 1.66, 0.29, 0.19, 0.33, 0.4, 0.05, 0.13, 0.62, 0.42, 0.33, 0.5, 0.35, 0.52, -0.06, 0.28, -1.02, -0.34, 0.76, -0.14, 2.4, 2, 0.8]);

    public double Of(Feature feature) => Values[(int)feature];
}
