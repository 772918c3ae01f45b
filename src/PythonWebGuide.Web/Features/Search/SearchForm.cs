using System.Globalization;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Web.Features.Search;

/// <summary>What the address of a search page says.</summary>
public sealed record SearchForm(string? Q, string? Section, string? Kind, string? Level, string? Page)
{
    public const int ResultsPerPage = 10;
    public const int MostCodePoints = 1000;

    private const int MostPages = 100;

    public int PageNumber => TryNumber(Page, 1, out var number) ? number : 1;

    public bool IsAcceptable => IsShortEnough(Q) && TryNumber(Page, 1, out var number) && number <= MostPages;

    public SearchRequest Request => new(Q ?? "", ResultsPerPage, (PageNumber - 1) * ResultsPerPage, NullIfEmpty(Section), NullIfEmpty(Kind), NullIfEmpty(Level));

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
