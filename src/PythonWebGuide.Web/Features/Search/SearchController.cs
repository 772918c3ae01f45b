using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline;
using PythonWebGuide.Web.Pipeline.Pages;
using PythonWebGuide.Web.Telemetry;

namespace PythonWebGuide.Web.Features.Search;

[LimitedSearch]
[PackedPage]
public sealed class SearchController(CurrentCatalog current, GuideMeter meter) : Controller
{
    private const int MostResults = 50;
    private const int Offered = 8;

    [Page("/search")]
    public IActionResult Show([FromQuery] SearchForm form)
    {
        if (!form.IsAcceptable) return BadRequest();
        var answer = meter.Search(current.Reader, form.Request, "page");
        Response.Headers.CacheControl = "no-store";
        return form.PageNumber > 1 && answer.Results.IsEmpty ? NotFound() : View(SearchPage.Of(form, answer, form.PageNumber == 1 ? current.Reader.ErrorOrNull(answer.Query) : null, current.Reader.Map));
    }

    /// <summary>What a browser's search field offers while one types there: titles that fit.</summary>
    [Page("/search/suggestions")]
    public IActionResult Suggestions(string? q)
    {
        if (!SearchForm.IsShortEnough(q)) return BadRequest();
        Response.Headers.CacheControl = "no-store";
        var answer = meter.Search(current.Reader, new SearchRequest(q ?? "", Offered), "suggestions");
        return new JsonResult(new object[] { answer.Query, answer.Results.Select(result => result.Article.Title) }) { ContentType = "application/x-suggestions+json; charset=utf-8" };
    }

    /// <summary>The same search for programs; <c>limit</c> is 1 to 50.</summary>
    [Page("/api/search")]
    public IActionResult Answer(string? q, string? section, string? limit)
    {
        if (!SearchForm.IsShortEnough(q)) return Problem($"The query is longer than {SearchForm.MostCodePoints} characters.", statusCode: StatusCodes.Status400BadRequest);
        if (!SearchForm.TryNumber(limit, SearchForm.ResultsPerPage, out var count) || count > MostResults)
            return Problem($"'limit' must be a whole number from 1 to {MostResults}.", statusCode: StatusCodes.Status400BadRequest);
        Response.Headers.CacheControl = "no-store";
        return Json(SearchResponse.Of(meter.Search(current.Reader, new SearchRequest(q ?? "", count, Section: section), "api")));
    }
}
