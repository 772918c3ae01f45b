using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Health;

/// <summary>Ready when a catalog is served, degraded when it is not that of the content of now.</summary>
internal sealed class GuideHealth(GuideHost guide) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(guide.IsLeaving ? HealthCheckResult.Unhealthy() : guide.State switch
        {
            GuideState.Ready => HealthCheckResult.Healthy(),
            GuideState.Degraded => HealthCheckResult.Degraded(),
            _ => HealthCheckResult.Unhealthy(),
        });
}

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
