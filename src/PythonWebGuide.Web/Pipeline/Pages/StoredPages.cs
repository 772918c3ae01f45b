using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Telemetry;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Sends pages that are stored, before routing. The query is not looked at: no stored page depends on it.</summary>
internal sealed class StoredPages(RequestDelegate next, GuideHost guide, PageStore store, GuideMeter meter)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || guide.Current is not { } reader
            || store.PageOrNull(reader, request.Path.Value!) is not { } page) return next(context);
        meter.Sent();
        return PageSender.SendAsync(context, page);
    }
}
