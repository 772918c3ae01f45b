namespace PythonWebGuide.Web.Pipeline;

/// <summary>
/// Writes the headers of every response from here on when it begins, so that whoever clears it on the way (the exception handler does,
/// and time that has run out) does not lose them. What answers before this, at once, writes them itself, which takes less time.
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
