using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.Web.Features.Errors;

/// <summary>What a reader sees when an address or the site fails. The status stays what it was.</summary>
public sealed class ErrorsController(CurrentCatalog current, IHostEnvironment environment) : Controller
{
    private const int NearestPages = 5;
    private const string NeverStored = "no-store";
    private const string StoredBriefly = "public, max-age=0, s-maxage=10";

    [Route("/error/{status:int:range(400,599)}")]
    public async Task<IActionResult> Show(int status)
    {
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (original is null) return NotFound(); // asked for by its own address: nothing has failed
        Response.StatusCode = status;
        Response.Headers.CacheControl = NeverStored;
        if (original.StartsWith("/api/", StringComparison.Ordinal) || TakesOnlyJson(Request)) return Problem(statusCode: status);
        if (MayBeStored(status)) Response.Headers.CacheControl = StoredBriefly;
        var words = original.Replace('/', ' ').Replace('-', ' ').Trim();
        return View(ErrorPage.Of(status, words, status == StatusCodes.Status404NotFound ? await NearestOrNullAsync(words) : null, HttpContext.TraceIdentifier));
    }

    /// <summary>A program that cannot read pages; no cache keeps what it is told, because readers ask for the same address.</summary>
    private static bool TakesOnlyJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Any(type => type.SubType == "json" || type.SubType == "problem+json") && !accepted.Any(type => type.SubType == "html");
    }

    /// <summary>A flood for one page that is not there ends at the cache in front.</summary>
    private bool MayBeStored(int status) =>
        status == StatusCodes.Status404NotFound
        && !environment.IsDevelopment()
        && HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString is null or ""
        && (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method));

    /// <summary>Offering pages is a search as well: who asks for nothing but what is not there soon gets a plain answer.</summary>
    private async Task<SearchAnswer?> NearestOrNullAsync(string words)
    {
        using var lease = await HttpContext.RequestServices.GetRequiredService<SearchAllowance>().AcquireAsync(HttpContext);
        return lease.IsAcquired ? current.ReaderOrNull?.Search(new SearchRequest(words, NearestPages)) : null;
    }
}
