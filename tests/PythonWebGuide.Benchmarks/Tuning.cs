using System.Collections.Immutable;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Benchmarks;

/// <summary>
/// Learns the weights of ranking: gradient descent on the likelihood that the right article is chosen among those of the second stage,
/// held near the weights of now. It learns from half 0 of a corpus' queries and of the guide's golden ones; half 1 of both says what that is worth.
/// </summary>
internal static class Tuning
{
    private const int Rounds = 150;
    private const double Step = 0.05;

    /// <summary>Difference of scores that makes one article e times as likely as another.</summary>
    private const double Temperature = 0.25;

    /// <summary>How strongly weights are held near those of now.</summary>
    private const double Hold = 0.03;

    /// <summary>How much a query on the corpus counts; there are fewer of these, and folds place both kinds best so.</summary>
    private const double WeightOfCorpus = 2;

    private const int Folds = 5;

    /// <summary>What was there before anything was learnt: chosen by hand, and nothing for the features that came later. Learning for the folds starts here, since the weights of now know all queries.</summary>
    private static readonly Dictionary<Feature, double> ByHand = new()
    {
        [Feature.Section] = 0.9,
        [Feature.Article] = 1.5,
        [Feature.HeadingCoverage] = 0.4,
        [Feature.HeadingExactness] = 0.5,
        [Feature.TitleCoverage] = 0.4,
        [Feature.TitleExactness] = 0.35,
        [Feature.NamesCoverage] = 0.25,
        [Feature.Coverage] = 0.5,
        [Feature.Proximity] = 0.5,
        [Feature.Phrase] = 0.4,
        [Feature.Lead] = 0.35,
        [Feature.Place] = 0.5,
        [Feature.Chronicle] = -1,
        [Feature.Commonplace] = -0.3,
        [Feature.Named] = 0.8,
        [Feature.Elsewhere] = -0.2,
    };

    /// <summary>Weights that other tests hold: exact names come first.</summary>
    private static readonly Feature[] Kept = [Feature.ExactTitle, Feature.ExactHeading, Feature.ExactAlias];

    public static int Run(string corpusFile, string queryFile)
    {
        using var corpus = new Corpus(corpusFile);
        using var guide = new GuideCatalog();
        var all = QueryLine.Read(queryFile).Select(query => Judged.Of(corpus.Reader, query, isCorpus: true, article => article.Source[..^".md".Length]))
            .Concat(GuideCatalog.Queries().Select(query => Judged.Of(guide.Reader, query, isCorpus: false, article => article.Slug.ToString())))
            .ToList();
        var (tuned, unseen) = (all.FindAll(query => query.Half == 0), all.FindAll(query => query.Half == 1));
        Print("now", RankingWeights.Default.Values, tuned, unseen);
        Print("learnt on half 0", Learn(RankingWeights.Default.Values, tuned), tuned, unseen);
        PrintFolds(all);
        var final = Learn(RankingWeights.Default.Values, all.FindAll(query => query.Half == 0 || query.IsCorpus));
        Print("learnt on half 0 and all of the corpus", final, tuned, unseen);
        foreach (var feature in Enum.GetValues<Feature>()) Console.WriteLine($"{feature,-20}{RankingWeights.Default.Of(feature),6:0.00} {final[(int)feature],6:0.00}");
        Console.WriteLine(string.Join(", ", final.Select(weight => Math.Round(weight, 2))));
        return 0;
    }

    /// <summary>Each fifth of the queries is placed by weights that were learnt on the others, from those that were chosen by hand: what queries that nobody has seen may get.</summary>
    private static void PrintFolds(List<Judged> all)
    {
        ImmutableArray<double> byHand = [.. Enum.GetValues<Feature>().Select(feature => Kept.Contains(feature) ? RankingWeights.Default.Of(feature) : ByHand.GetValueOrDefault(feature))];
        var places = new List<(bool IsCorpus, int ByHand, int Learnt, int Now)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var learnt = Learn(byHand, [.. all.Where((_, number) => number % Folds != fold)]);
            places.AddRange(all.Where((_, number) => number % Folds == fold).Select(query => (query.IsCorpus, query.Place(byHand), query.Place(learnt), query.Place(RankingWeights.Default.Values))));
        }

        foreach (var group in places.GroupBy(place => place.IsCorpus))
        {
            var name = group.Key ? "corpus" : "guide";
            Console.WriteLine($"{name,-7} by hand                       {Quality.Of([.. group.Select(place => place.ByHand)])}");
            Console.WriteLine($"{name,-7} learnt on the other fifths    {Quality.Of([.. group.Select(place => place.Learnt)])}");
            Console.WriteLine($"{name,-7} weights of now, which saw all {Quality.Of([.. group.Select(place => place.Now)])}");
        }
    }

    private static ImmutableArray<double> Learn(ImmutableArray<double> start, List<Judged> queries)
    {
        var weights = start.ToArray();
        var squares = new double[weights.Length];
        var total = queries.Sum(query => query.IsCorpus ? WeightOfCorpus : 1);
        for (var round = 1; round <= Rounds; round++)
        {
            var slope = new double[weights.Length];
            foreach (var query in queries) query.AddSlope(weights, Temperature, query.IsCorpus ? WeightOfCorpus : 1, slope);
            for (var i = 0; i < weights.Length; i++)
            {
                if (Kept.Contains((Feature)i)) continue;
                var change = slope[i] / total + Hold * (weights[i] - start[i]);
                squares[i] = 0.95 * squares[i] + 0.05 * change * change;
                weights[i] -= Step / Math.Sqrt(round) * change / (Math.Sqrt(squares[i]) + 1e-3);
            }
        }

        return [.. weights];
    }

    private static void Print(string name, IReadOnlyList<double> weights, List<Judged> tuned, List<Judged> unseen)
    {
        Console.WriteLine(name);
        foreach (var (half, queries) in new[] { ("half 0", tuned), ("half 1", unseen) })
        {
            Console.WriteLine($"  {half} corpus {Quality.Of([.. queries.Where(query => query.IsCorpus).Select(query => query.Place(weights))])}");
            Console.WriteLine($"  {half} guide  {Quality.Of([.. queries.Where(query => !query.IsCorpus).Select(query => query.Place(weights))])}");
        }
    }
}
