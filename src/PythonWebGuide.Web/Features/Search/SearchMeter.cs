using System.Diagnostics.Metrics;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Web.Features.Search;

/// <summary>Counts searches, and those that found nothing, for whoever tunes search. What was typed is kept nowhere.</summary>
public sealed class SearchMeter(IMeterFactory meters)
{
    public const string Name = "PythonWebGuide.Search";

    private readonly Counter<long> searches = meters.Create(Name).CreateCounter<long>("guide.searches", "{search}", "Searches by whether they found something.");

    public SearchAnswer Counted(SearchAnswer answer)
    {
        if (answer.Query.Length > 0) searches.Add(1, new KeyValuePair<string, object?>("found", answer.Total > 0));
        return answer;
    }
}
