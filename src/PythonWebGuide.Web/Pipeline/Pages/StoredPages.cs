using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Sends pages that are stored, before routing. The query is not looked at: no stored page depends on it.</summary>
internal sealed class StoredPages(RequestDelegate next, GuideHost guide, PageStore store)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        return (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && guide.Current is { } reader
            && store.PageOrNull(reader, request.Path.Value!) is { } page
            ? PageSender.SendAsync(context, page)
            : next(context);
    }
}
