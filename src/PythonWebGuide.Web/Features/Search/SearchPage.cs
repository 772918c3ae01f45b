using Microsoft.AspNetCore.WebUtilities;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Search;

public sealed record SearchPage : SitePage
{
    public required SearchForm Form { get; init; }

    public required SearchAnswer Answer { get; init; }

    public required IReadOnlyList<SectionEntry> Sections { get; init; }

    public required IReadOnlyList<TopicEntry> Topics { get; init; }

    public int Pages => (Answer.Total + SearchForm.ResultsPerPage - 1) / SearchForm.ResultsPerPage;

    public bool HasQuery => Answer.Query.Length > 0;

    public override bool NoIndex => true;

    public override string SearchText => Answer.Query;

    /// <summary>The count in words, which a screen reader is told as well.</summary>
    public string Count => Answer.Total switch
    {
        0 => $"No page matches “{Answer.Query}”.",
        1 => $"1 page for “{Answer.Query}”.",
        _ => $"{Answer.Total} pages for “{Answer.Query}”.",
    };

    /// <summary>The address of another page of the same results.</summary>
    public string PageUrl(int number) => QueryHelpers.AddQueryString("/search", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["q"] = Form.Q,
        ["section"] = Form.Section,
        ["kind"] = Form.Kind,
        ["level"] = Form.Level,
        ["page"] = number == 1 ? null : number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(parameter => !string.IsNullOrEmpty(parameter.Value)));

    public static SearchPage Of(SearchForm form, SearchAnswer answer, GuideMap map) => new()
    {
        Title = answer.Query.Length > 0 ? $"Search: {answer.Query}" : "Search",
        Description = "Search the guide.",
        CanonicalPath = "/search",
        Form = form,
        Answer = answer,
        Sections = map.Sections,
        Topics = map.Topics,
    };
}
