using Microsoft.AspNetCore.WebUtilities;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Web.Features.Search;

/// <summary>A result as the search page shows it.</summary>
/// <param name="Result">The article and its sections.</param>
/// <param name="Highlight">The words that the target page marks.</param>
public sealed record ResultView(SearchResult Result, string Highlight)
{
    public SearchHit First => Result.Hits[0];

    /// <summary>The address of a hit; its <c>hl</c> is used by the script of the page and then taken out of the address.</summary>
    public string Url(SearchHit hit)
    {
        if (Highlight.Length == 0) return hit.Url;
        var parts = hit.Url.Split('#', 2);
        return QueryHelpers.AddQueryString(parts[0], "hl", Highlight) + (parts.Length > 1 ? $"#{parts[1]}" : "");
    }
}
