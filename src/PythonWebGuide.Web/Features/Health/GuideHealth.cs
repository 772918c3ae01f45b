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
