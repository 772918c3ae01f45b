using Microsoft.AspNetCore.Mvc.Filters;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Telemetry;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Marks an action whose page depends on its path and the catalog alone: it is rendered once, kept, and sent as ready bytes.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class StoredPageAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await next(); // views change under the author's hands
            return;
        }

        var sent = http.Response.Body;
        var method = http.Request.Method;
        using var rendered = new MemoryStream();
        http.Response.Body = rendered;
        http.Request.Method = HttpMethods.Get; // HEAD answers with the headers of GET, and needs the page for its length
        var executed = await next();
        http.Request.Method = method;
        http.Response.Body = sent;
        if (executed.Exception is not null && !executed.ExceptionHandled) return;
        var bytes = rendered.GetBuffer().AsMemory(0, (int)rendered.Length);
        if (http.Response.StatusCode == StatusCodes.Status200OK && http.Response.ContentType is { } contentType && !IsPacked(contentType))
        {
            var page = StoredPage.Of(bytes.Span, contentType);
            services.GetRequiredService<GuideMeter>().Made();
            services.GetRequiredService<PageStore>().Put(services.GetRequiredService<CurrentCatalog>().Reader, http.Request.Path.Value!, page);
            await PageSender.SendAsync(http, page);
        }
        else if (bytes.Length > 0 && !HttpMethods.IsHead(method))
        {
            await sent.WriteAsync(bytes, http.RequestAborted);
        }
    }

    /// <summary>Pictures are packed already.</summary>
    private static bool IsPacked(string contentType) => contentType.StartsWith("image/", StringComparison.Ordinal);
}
