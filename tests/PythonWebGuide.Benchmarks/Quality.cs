namespace PythonWebGuide.Benchmarks;

/// <summary>Success at 1, 3 and 10 and mean reciprocal rank.</summary>
internal sealed record Quality(int Queries, double At1, double At3, double At10, double Mrr)
{
    public static Quality Of(IReadOnlyCollection<int> places) => new(
        places.Count,
        places.Average(place => place == 1 ? 100d : 0),
        places.Average(place => place is >= 1 and <= 3 ? 100d : 0),
        places.Average(place => place is >= 1 and <= 10 ? 100d : 0),
        places.Average(place => place == 0 ? 0d : 1d / place));

    public override string ToString() => $"{Queries,4} queries   s@1 {At1,5:0.0}   s@3 {At3,5:0.0}   s@10 {At10,5:0.0}   MRR {Mrr:0.000}";
}
