using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.Web.Features.Errors;

/// <summary>What a reader sees when an address or the site fails. The status stays what it was.</summary>
public sealed class ErrorsController(CurrentCatalog current) : Controller
{
    private const int NearestPages = 5;

    [Route("/error/{status:int:range(400,599)}")]
    public async Task<IActionResult> Show(int status)
    {
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-store";
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "/";
        if (original.StartsWith("/api/", StringComparison.Ordinal)) return Problem(statusCode: status);
        var words = original.Replace('/', ' ').Replace('-', ' ').Trim();
        return View(ErrorPage.Of(status, words, status == StatusCodes.Status404NotFound ? await NearestOrNullAsync(words) : null, HttpContext.TraceIdentifier));
    }

    /// <summary>Offering pages is a search as well: who asks for nothing but what is not there soon gets a plain answer.</summary>
    private async Task<SearchAnswer?> NearestOrNullAsync(string words)
    {
        using var lease = await HttpContext.RequestServices.GetRequiredService<SearchAllowance>().AcquireAsync(HttpContext);
        return lease.IsAcquired ? current.ReaderOrNull?.Search(new SearchRequest(words, NearestPages)) : null;
    }
}
