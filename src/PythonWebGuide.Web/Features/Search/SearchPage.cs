using PythonWebGuide.Catalog.Errors;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Search;

public sealed record SearchPage : SitePage
{
    public required SearchForm Form { get; init; }

    public required SearchAnswer Answer { get; init; }

    /// <summary>The error message that was searched for, when the guide explains it.</summary>
    public required KnownErrorEntry? Error { get; init; }

    /// <summary>Where nothing was found: all, the nearest first.</summary>
    public required IReadOnlyList<TopicEntry> Topics { get; init; }

    public required IReadOnlyList<FacetGroup> Facets { get; init; }

    public int FirstNumber => (Form.PageNumber - 1) * SearchForm.ResultsPerPage + 1;

    /// <summary>The search for the query as it should have been typed.</summary>
    public string? SuggestionUrl => Answer.Suggestion is { } better ? SearchForm.Url((SearchForm.QueryKey, better)) : null;

    public string WholeGuideUrl => SearchForm.Url((SearchForm.QueryKey, Form.Q));

    public int Pages => Math.Min(SearchForm.MostPages, (Answer.Total + SearchForm.ResultsPerPage - 1) / SearchForm.ResultsPerPage);

    public bool HasQuery => Answer.Query.Length > 0;

    public override bool NoIndex => true;

    /// <summary>Facets and form find their places when the whole page is there.</summary>
    public override bool IsArranged => true;

    public override string SearchText => Answer.Query;

    /// <summary>The count in words, which a screen reader is told as well.</summary>
    public string Count => Answer.Total switch
    {
        0 => $"No page matches “{Answer.Query}”.",
        1 => $"1 page for “{Answer.Query}”.",
        _ => $"{Answer.Total} pages for “{Answer.Query}”.",
    };

    /// <summary>The address of another page of the same results.</summary>
    public string PageUrl(int number) => Form.With(SearchForm.PageKey, number == 1 ? null : number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static SearchPage Of(SearchForm form, SearchAnswer answer, KnownErrorEntry? error, GuideMap map) => new()
    {
        Title = answer.Query.Length > 0 ? $"Search: {answer.Query}" : "Search",
        Description = "Search the guide.",
        CanonicalPath = "/search",
        Form = form,
        Answer = answer,
        Error = error,
        Facets = [.. FacetGroup.Of(form, answer, map)],
        Topics = answer.Total == 0 ? NearestTopics.Of(map, answer.Query) : [],
    };
}
