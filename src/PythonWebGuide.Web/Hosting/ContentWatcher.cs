using Microsoft.Extensions.Options;

namespace PythonWebGuide.Web.Hosting;

/// <summary>Rebuilds when the content folder changes. The file system's events only wake it earlier: they can be lost.</summary>
internal sealed class ContentWatcher(GuideHost guide, IOptions<GuideOptions> options, IHostEnvironment environment, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!(options.Value.Watch ?? environment.IsDevelopment())) return;
        var debounce = TimeSpan.FromMilliseconds(environment.IsDevelopment() ? 30 : 300);
        using var changed = new SemaphoreSlim(0);
        using var watcher = WatchOrNull(changed);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await changed.WaitAsync(Poll, stoppingToken)) await Task.Delay(debounce, clock, stoppingToken);
            while (changed.CurrentCount > 0) await changed.WaitAsync(stoppingToken);
            guide.Rebuild(stoppingToken);
        }
    }

    private FileSystemWatcher? WatchOrNull(SemaphoreSlim changed)
    {
        var folder = GuideLocation.Resolve(options.Value.ContentPath);
        if (!Directory.Exists(folder)) return null;
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        return watcher;
    }
}
