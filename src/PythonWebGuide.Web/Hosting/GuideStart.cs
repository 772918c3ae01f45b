namespace PythonWebGuide.Web.Hosting;

/// <summary>Has the guide ready before the first request. With a last good catalog, the content of now follows in the background (<see cref="ContentWatcher"/>).</summary>
internal sealed partial class GuideStart(GuideHost guide, IConfiguration configuration, IHostEnvironment environment, ILogger<GuideStart> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (environment.IsProduction() && configuration[$"{GuideOptions.SectionName}:{nameof(GuideOptions.PublicUrl)}"] is null) LogNoPublicUrl(logger);
        guide.Start(cancellationToken);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "Guide:PublicUrl is not set, so canonical addresses point to localhost; set it to the site's public address")]
    private static partial void LogNoPublicUrl(ILogger logger);
}
