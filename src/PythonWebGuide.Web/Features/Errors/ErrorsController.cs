using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Errors;

/// <summary>What a reader sees when an address or the site fails. The status stays what it was.</summary>
public sealed class ErrorsController(CurrentCatalog current) : Controller
{
    private const int NearestPages = 5;

    [Route("/error/{status:int:range(400,599)}")]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-store";
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "/";
        if (original.StartsWith("/api/", StringComparison.Ordinal)) return Problem(statusCode: status);
        var words = original.Replace('/', ' ').Replace('-', ' ').Trim();
        var nearest = status == StatusCodes.Status404NotFound ? current.ReaderOrNull?.Search(new SearchRequest(words, NearestPages)) : null;
        return View(ErrorPage.Of(status, words, nearest, HttpContext.TraceIdentifier));
    }
}
