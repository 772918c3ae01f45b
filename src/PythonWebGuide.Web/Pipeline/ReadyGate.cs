using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>Without a catalog no page can be shown: 503, for all but the state of the process, the error page and assets.</summary>
internal sealed class ReadyGate(RequestDelegate next, GuideHost guide)
{
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (guide.Current is not null || path.StartsWithSegments("/health", StringComparison.Ordinal) || path.StartsWithSegments("/error", StringComparison.Ordinal) || Path.HasExtension(path.Value)) return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        return Task.CompletedTask;
    }
}
