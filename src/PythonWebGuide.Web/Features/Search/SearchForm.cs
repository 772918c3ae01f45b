using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Web.Features.Search;

/// <summary>What the address of a search page says.</summary>
public sealed record SearchForm(string? Q, string? Section, string? Kind, string? Level, string? Page)
{
    public const int ResultsPerPage = 10;
    public const int MostCodePoints = 1000;
    public const int MostPages = 100;
    public const string QueryKey = "q";
    public const string PageKey = "page";

    /// <summary>What the results are narrowed to.</summary>
    public IEnumerable<(string Name, string Value)> Narrowing =>
        new[] { (SearchFacet.Section, Section), (SearchFacet.Kind, Kind), (SearchFacet.Level, Level) }.Where(pair => !string.IsNullOrEmpty(pair.Item2)).Select(pair => (pair.Item1, pair.Item2!));

    public int PageNumber => TryNumber(Page, 1, out var number) ? number : 1;

    public bool IsAcceptable => IsShortEnough(Q) && TryNumber(Page, 1, out var number) && number <= MostPages;

    public SearchRequest Request => new(Q ?? "", ResultsPerPage, (PageNumber - 1) * ResultsPerPage, NullIfEmpty(Section), NullIfEmpty(Kind), NullIfEmpty(Level));

    /// <summary>The address of this search with one parameter changed; another choice starts at the first page.</summary>
    public string With(string name, string? value) => Url([(QueryKey, Q), .. Narrowing.Where(pair => pair.Name != name).Select(pair => (pair.Name, (string?)pair.Value)), (name, value)]);

    public static string Url(params IEnumerable<(string Name, string? Value)> parameters) =>
        QueryHelpers.AddQueryString("/search", parameters.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    public static bool IsShortEnough(string? query) => query is null || query.Length <= MostCodePoints || query.EnumerateRunes().Count() <= MostCodePoints;

    /// <summary>A whole number above 0; <paramref name="fallback"/> when there is none.</summary>
    public static bool TryNumber(string? text, int fallback, out int number)
    {
        number = fallback;
        if (string.IsNullOrEmpty(text)) return true;
        var good = ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0;
        if (good) number = parsed;
        return good;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
