namespace PythonWebGuide.Web.Pipeline;

/// <summary>Refuses requests for other hosts.</summary>
internal sealed class HostGate(RequestDelegate next, string allowedHosts, GuideHeaders headers)
{
    private readonly AllowedHosts allowed = new(allowedHosts);

    public Task InvokeAsync(HttpContext context)
    {
        // The path before routing: any host may ask for the state of the process.
        if (allowed.Contain(context.Request.Headers.Host) || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        headers.Write(context.Response);
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }
}
