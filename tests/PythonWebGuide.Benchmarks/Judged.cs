using System.Collections.Immutable;
using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Benchmarks;

/// <summary>A query with what the second stage sees of each article, and whether the article is right.</summary>
internal sealed record Judged(int Half, bool IsCorpus, ImmutableArray<(bool IsRight, ImmutableArray<double[]> Sections)> Articles)
{
    public static Judged Of(CatalogReader reader, QueryLine query, bool isCorpus, Func<ArticleEntry, string> nameOf) => new(
        query.Half,
        isCorpus,
        [.. reader.Judge(query.Query).Select(entry => (query.Right.Contains(nameOf(entry.Article), StringComparer.Ordinal), entry.Sections.Select(section => section.Features).ToImmutableArray()))]);

    /// <summary>Place of the first right article; 0 when it is not among the first ten.</summary>
    public int Place(IReadOnlyList<double> weights)
    {
        var place = Articles.OrderByDescending(article => Score(article.Sections, weights).Score).Take(10).ToList().FindIndex(article => article.IsRight);
        return place + 1;
    }

    /// <summary>Adds how the unlikelihood of a right article changes with each weight, as much as the query counts.</summary>
    public void AddSlope(IReadOnlyList<double> weights, double temperature, double counts, double[] slope)
    {
        if (!Articles.Any(article => article.IsRight)) return;
        var scores = Articles.Select(article => Score(article.Sections, weights)).ToList();
        var most = scores.Max(entry => entry.Score);
        var likely = scores.ConvertAll(entry => Math.Exp((entry.Score - most) / temperature));
        var all = likely.Sum();
        var right = likely.Where((_, number) => Articles[number].IsRight).Sum();
        for (var number = 0; number < scores.Count; number++)
        {
            var push = counts * (likely[number] / all - (Articles[number].IsRight ? likely[number] / right : 0)) / temperature;
            if (Math.Abs(push) < 1e-4) continue;
            for (var i = 0; i < slope.Length; i++) slope[i] += push * scores[number].Best[i];
        }
    }

    private static (double Score, double[] Best) Score(ImmutableArray<double[]> sections, IReadOnlyList<double> weights)
    {
        var (best, second, found) = (double.MinValue, 0d, sections[0]);
        foreach (var features in sections)
        {
            var score = 0d;
            for (var i = 0; i < features.Length; i++) score += weights[i] * features[i];
            if (score > best) (best, second, found) = (score, Math.Max(0, best), features);
            else second = Math.Max(second, score);
        }

        return (best + RankingWeights.SecondHit * second, found);
    }
}
