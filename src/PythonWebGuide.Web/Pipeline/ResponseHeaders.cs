namespace PythonWebGuide.Web.Pipeline;

/// <summary>
/// Writes the headers of every response from here on when it begins, so that they are not lost where a response is cleared on the way.
/// What answers before this, at once, writes them itself, which takes less time; the page that explains a failure comes by here again.
/// </summary>
internal sealed class ResponseHeaders(RequestDelegate next, GuideHeaders headers)
{
    /// <summary>Made once, not for each request.</summary>
    private readonly Func<object, Task> write = context =>
    {
        headers.Write(((HttpContext)context).Response);
        return Task.CompletedTask;
    };

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(write, context);
        return next(context);
    }
}
