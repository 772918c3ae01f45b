using Microsoft.AspNetCore.Mvc.Filters;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Runs an action into memory, and sends its page packed.</summary>
internal static class PagePacker
{
    /// <param name="context">Of the action.</param>
    /// <param name="next">The action.</param>
    /// <param name="keep">Takes the page, if it may be kept.</param>
    public static async Task RunAsync(ResourceExecutingContext context, ResourceExecutionDelegate next, Action<StoredPage>? keep)
    {
        var http = context.HttpContext;
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
            var page = new StoredPage(bytes.Span, contentType, PageEncodings.Of(http.Request.Headers.AcceptEncoding));
            keep?.Invoke(page);
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
