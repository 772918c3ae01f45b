using Microsoft.Extensions.Options;

namespace PythonWebGuide.Web.Hosting;

/// <summary>Has the guide ready before the first request. With a last good catalog, the content of now follows in the background (<see cref="ContentWatcher"/>).</summary>
internal sealed partial class GuideStart(GuideHost guide, IConfiguration configuration, IOptions<GuideOptions> options, IHostEnvironment environment, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<GuideStart> logger) : IHostedLifecycleService
{
    private const int InProduction = 5;

    /// <summary>Then the process begins to answer, if only that it is not ready; one that says nothing is taken for dead.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(50);

    private Task? draining;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (environment.IsProduction() && configuration[$"{GuideOptions.SectionName}:{nameof(GuideOptions.PublicUrl)}"] is null) LogNoPublicUrl(logger);
        var starting = Task.Run(() => guide.Start(lifetime.ApplicationStopping), CancellationToken.None);
        if (await Task.WhenAny(starting, Task.Delay(LongestWait, clock, cancellationToken)) == starting) await starting;
        else LogStillBuilding(logger);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Not ready any more, but still serving: whoever sends requests here needs a moment to learn it. Told twice, it waits once.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => draining ??= DrainAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task DrainAsync(CancellationToken cancellationToken)
    {
        guide.Leave();
        var seconds = options.Value.DrainSeconds ?? (environment.IsProduction() ? InProduction : 0);
        return Task.Delay(TimeSpan.FromSeconds(seconds), clock, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Guide:PublicUrl is not set, so canonical addresses point to localhost; set it to the site's public address")]
    private static partial void LogNoPublicUrl(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The guide is still being compiled; until it is, the site answers 503")]
    private static partial void LogStillBuilding(ILogger logger);
}
