using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.ObjectPool;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Runs an action into memory, and sends its page packed.</summary>
internal static class PagePacker
{
    /// <summary>Pages are large objects while they are rendered, which the heap would keep room for long after.</summary>
    private static readonly ObjectPool<MemoryStream> Rooms = new DefaultObjectPool<MemoryStream>(new Room());

    /// <param name="context">Of the action.</param>
    /// <param name="next">The action.</param>
    /// <param name="keep">Takes the page, if it may be kept.</param>
    public static async Task RunAsync(ResourceExecutingContext context, ResourceExecutionDelegate next, Action<StoredPage>? keep)
    {
        var rendered = Rooms.Get();
        try
        {
            await RunAsync(context, next, keep, rendered);
        }
        finally
        {
            Rooms.Return(rendered);
        }
    }

    private static async Task RunAsync(ResourceExecutingContext context, ResourceExecutionDelegate next, Action<StoredPage>? keep, MemoryStream rendered)
    {
        var http = context.HttpContext;
        var sent = http.Response.Body;
        var method = http.Request.Method;
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

    private sealed class Room : PooledObjectPolicy<MemoryStream>
    {
        private const int Most = 512 * 1024; // longer pages are rare

        public override MemoryStream Create() => new();

        public override bool Return(MemoryStream obj)
        {
            obj.SetLength(0);
            return obj.Capacity <= Most;
        }
    }
}
