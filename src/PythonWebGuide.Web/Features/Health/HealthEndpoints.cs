using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PythonWebGuide.Web.Features.Health;

internal static class HealthEndpoints
{
    /// <summary>Live looks at nothing but the process; ready at the guide. One word each, never cached.</summary>
    public static void MapGuideHealth(this WebApplication app)
    {
        var read = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).WithMetadata(read);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write }).WithMetadata(read);
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(report.Status.ToString().ToLowerInvariant(), context.RequestAborted);
    }
}
