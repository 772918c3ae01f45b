using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Errors;

public sealed record ErrorPage : SitePage
{
    public required int Status { get; init; }

    /// <summary>What to tell whoever runs the site.</summary>
    public required string RequestId { get; init; }

    /// <summary>The words of the address that was not found.</summary>
    public required string Words { get; init; }

    public required IReadOnlyList<SearchResult> Nearest { get; init; }

    public override string SearchText => Status == StatusCodes.Status404NotFound ? Words : "";

    public static ErrorPage Of(int status, string words, SearchAnswer? nearest, string requestId) => new()
    {
        Title = TitleOf(status),
        Description = TextOf(status),
        CanonicalPath = null,
        Status = status,
        RequestId = requestId,
        Words = words,
        Nearest = nearest is null ? [] : nearest.Results,
    };

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "This page is not here",
        StatusCodes.Status400BadRequest => "This address cannot be answered",
        StatusCodes.Status413PayloadTooLarge => "This is too much at once",
        StatusCodes.Status429TooManyRequests => "Too many searches in a row",
        StatusCodes.Status503ServiceUnavailable => "The guide is not ready yet",
        < StatusCodes.Status500InternalServerError => "This request cannot be answered",
        _ => "Something went wrong on our side",
    };

    private static string TextOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "It may have moved, or the address has a typing error.",
        StatusCodes.Status400BadRequest => "Part of the address is too long or not what the page expects.",
        StatusCodes.Status413PayloadTooLarge => "Send a part of it: of a traceback the last lines, which say what is wrong.",
        StatusCodes.Status429TooManyRequests => "Wait a second, then try again.",
        StatusCodes.Status503ServiceUnavailable => "Its pages are still being prepared. Try again in a few seconds.",
        < StatusCodes.Status500InternalServerError => "The site does not answer requests of this kind.",
        _ => "It has been noted. Try again in a moment.",
    };
}
