using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Benchmarks;

/// <summary>Climbs the weights of ranking one by one, on half 0 of the queries; the other half only says whether it was chance.</summary>
internal static class Tuning
{
    private static readonly double[] Steps = [0.5, 0.75, 1.33, 2];

    public static int Run(string corpusFile, string queryFile)
    {
        using var corpus = new Corpus(corpusFile);
        var queries = QueryLine.Read(queryFile);
        var (tuned, unseen) = (queries.FindAll(query => query.Half == 0), queries.FindAll(query => query.Half == 1));
        var best = RankingWeights.Default;
        var value = Value(corpus, tuned, best);
        Console.WriteLine($"start: {value:0.0000}; unseen half {Value(corpus, unseen, best):0.0000}");
        for (var round = 0; round < 2; round++)
        {
            for (var feature = 0; feature < best.Values.Length; feature++)
            {
                foreach (var step in Steps)
                {
                    var tried = best with { Values = best.Values.SetItem(feature, Math.Round(best.Values[feature] * step, 3)) };
                    if (Value(corpus, tuned, tried) is var found && found <= value + 1e-9) continue;
                    (best, value) = (tried, found);
                    Console.WriteLine($"{(Feature)feature} = {tried.Values[feature]}: {value:0.0000}; unseen half {Value(corpus, unseen, best):0.0000}");
                }
            }
        }

        Console.WriteLine(string.Join(", ", best.Values));
        return 0;
    }

    private static double Value(Corpus corpus, List<QueryLine> queries, RankingWeights weights)
    {
        var quality = Quality.Of(queries.ConvertAll(query => query.Place(corpus.Reader.Search(new SearchRequest(query.Query), weights).Results.Select(result => result.Article.Source[..^".md".Length]))));
        return quality.Mrr + quality.At3 / 200;
    }
}
