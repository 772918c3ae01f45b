namespace PythonWebGuide.Web.Hosting;

/// <summary>Has the guide ready before the first request. With a last good catalog, the content of now follows in the background.</summary>
internal sealed class GuideStart(GuideHost guide) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!guide.Start(cancellationToken) && guide.Current is not null) _ = Task.Run(() => guide.Rebuild(CancellationToken.None), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
