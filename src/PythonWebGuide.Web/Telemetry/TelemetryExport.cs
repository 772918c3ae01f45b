using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace PythonWebGuide.Web.Telemetry;

/// <summary>
/// Sends traces and metrics over OTLP where OpenTelemetry's own settings name an endpoint (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>,
/// or that of one signal). All of its settings hold: protocol, headers, sampler, intervals, service name.
/// </summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    private const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";
    private const string ServiceName = "OTEL_SERVICE_NAME";

    public static readonly string[] Sources = ["Microsoft.AspNetCore", GuideSpans.Name];

    public static readonly string[] Meters = [GuideMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsSet(TracesEndpoint))
            traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(services => services.AddSingleton(configuration)).ConfigureResource(Describe).AddSource(Sources).AddOtlpExporter().Build();
        if (IsSet(MetricsEndpoint))
            metrics = Sdk.CreateMeterProviderBuilder().ConfigureServices(services => services.AddSingleton(configuration)).ConfigureResource(Describe).AddMeter(Meters).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is still to be sent.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    private bool IsSet(string ofTheSignal) => !string.IsNullOrEmpty(configuration[Endpoint]) || !string.IsNullOrEmpty(configuration[ofTheSignal]);

    private void Describe(ResourceBuilder resource)
    {
        if (string.IsNullOrEmpty(configuration[ServiceName])) resource.AddService("python-web-guide", serviceVersion: typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
    }
}
