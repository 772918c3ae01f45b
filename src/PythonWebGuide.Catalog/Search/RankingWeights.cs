using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>How much each feature counts. The defaults were chosen by hand, then learnt by <c>tests/PythonWebGuide.Benchmarks tune</c>, held near the former;
/// what was learnt last counts by half only, since more of it cost queries on the guide what it gained elsewhere.</summary>
internal sealed record RankingWeights(ImmutableArray<double> Values)
{
    /// <summary>How much a second section adds to its article.</summary>
    public const double SecondHit = 0.1;

    public static readonly RankingWeights Default = new([0.86, 1.78, 0.28, 0.1, 0.2, 0.45, 0.13, 0.08, 0.76, 0.34, 0.23, 0.43, 0.38, 0.53, -0.13, 0.42, -1.03, -0.34, 0.66, -0.15, 2.4, 2, 0.8]);

    public double Of(Feature feature) => Values[(int)feature];
}
