using System.Diagnostics;
using System.Globalization;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Benchmarks;

/// <summary>Random and hostile queries straight at the search of the guide: nothing may be thrown, unencoded or slow.</summary>
internal static class HostileRun
{
    private const int MostMilliseconds = 300;

    public static int Run(string count, string seed)
    {
        using var guide = new GuideCatalog();
        List<string> words = [.. GuideCatalog.Queries().SelectMany(query => Words.Of(query.Query)).Distinct(StringComparer.Ordinal)];
        var (unencoded, slow, worst, total) = (0, 0, 0d, 0);
        foreach (var query in HostileQueries.Of(int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture), words))
        {
            var (before, wall) = (ThreadTime.Now, Stopwatch.GetTimestamp());
            total++;
            // What is thrown ends the run.
            var answer = guide.Reader.Search(new SearchRequest(query));
            worst = Math.Max(worst, (ThreadTime.Now - before).TotalMilliseconds);
            if (answer.Results.SelectMany(result => result.Hits).Any(hit => hit.SnippetHtml.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal).Contains('<', StringComparison.Ordinal))) unencoded++;
            if (Stopwatch.GetElapsedTime(wall).TotalMilliseconds > MostMilliseconds) slow++;
        }

        Console.WriteLine($"{total} hostile queries on the guide: none threw, {unencoded} with an unencoded '<', worst {worst:0.0} ms of processor time, {slow} over {MostMilliseconds} ms by the clock");
        return unencoded == 0 && worst <= MostMilliseconds ? 0 : 1;
    }
}
