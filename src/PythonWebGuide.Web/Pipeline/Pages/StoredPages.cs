using Microsoft.AspNetCore.Http.Features;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Telemetry;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>
/// Sends pages that are stored, right behind the gate that every request has to pass. A request with a query or a body has
/// others to pass, and is sent the stored page where its action would have made it (<see cref="StoredPageAttribute"/>).
/// </summary>
internal sealed class StoredPages(RequestDelegate next, GuideHost guide, PageStore store, GuideHeaders headers, GuideMeter meter)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsPlain(context) || guide.Current is not { } reader || store.PageOrNull(reader, context.Request.Path.Value!) is not { } page) return next(context);
        meter.Sent();
        headers.Write(context.Response);
        return PageSender.SendAsync(context, page);
    }

    private static bool IsPlain(HttpContext context)
    {
        var request = context.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && context.Features.GetRequiredFeature<IHttpRequestFeature>().QueryString.Length == 0
            && request.ContentLength is null or 0
            && request.Headers.TransferEncoding.Count == 0;
    }
}
