using System.Diagnostics;
using System.Diagnostics.Metrics;
using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Web.Telemetry;

/// <summary>What the site measures of itself. Words that readers typed, and who they are, are no part of any measurement.</summary>
public sealed class GuideMeter
{
    public const string Name = "PythonWebGuide";

    private const string Found = "found";
    private const string Source = "source";

    private static readonly KeyValuePair<string, object?> Hit = new("result", "hit");
    private static readonly KeyValuePair<string, object?> Miss = new("result", "miss");
    private static readonly InstrumentAdvice<double> Short = new() { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] };
    private static readonly InstrumentAdvice<double> Long = new() { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    private readonly Counter<long> searches;
    private readonly Histogram<double> searchTime;
    private readonly Histogram<double> renderTime;
    private readonly Histogram<double> compileTime;
    private readonly Counter<long> pages;

    public GuideMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        searches = meter.CreateCounter<long>("guide.searches", "{search}", "Searches by whether they found something.");
        searchTime = meter.CreateHistogram("guide.search.duration", "s", "Time that a search takes, without its page.", tags: null, Short);
        renderTime = meter.CreateHistogram("guide.page.render.duration", "s", "Time to make a page that is not stored, by its action.", tags: null, Short);
        compileTime = meter.CreateHistogram("guide.compile.duration", "s", "Time to make a catalog, or a preview of one, by how it ended.", tags: null, Long);
        pages = meter.CreateCounter<long>("guide.page_store.requests", "{request}", "Requests for pages that can be stored, by whether they were.");
    }

    /// <summary>A search, timed and counted.</summary>
    /// <param name="source">What asked: page, api or suggestions.</param>
    public SearchAnswer Search(CatalogReader reader, SearchRequest request, string source)
    {
        using var span = GuideSpans.Source.StartActivity("guide search");
        var begun = Stopwatch.GetTimestamp();
        var answer = reader.Search(request);
        if (answer.Query.Length == 0) return answer;
        searchTime.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>(Source, source));
        searches.Add(1, new(Found, answer.Total > 0), new KeyValuePair<string, object?>(Source, source));
        span?.SetTag($"guide.search.{Source}", source).SetTag($"guide.search.{Found}", answer.Total > 0);
        return answer;
    }

    public void Rendered(string action, TimeSpan time) => renderTime.Record(time.TotalSeconds, new KeyValuePair<string, object?>("action", action));

    public void Compiled(bool isGood, bool isPreview, TimeSpan time) =>
        compileTime.Record(time.TotalSeconds, new("outcome", isGood ? "good" : "failed"), new KeyValuePair<string, object?>("kind", isPreview ? "preview" : "catalog"));

    /// <summary>A page was in the store; allocates nothing.</summary>
    public void Sent() => pages.Add(1, Hit);

    /// <summary>A page had to be made.</summary>
    public void Made() => pages.Add(1, Miss);
}
