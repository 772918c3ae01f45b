using Microsoft.Extensions.Options;

namespace PythonWebGuide.Web.Hosting;

/// <summary>Rebuilds after the start, when an older catalog may be served, and when the content folder changes. The file system's events only wake it earlier: they can be lost.</summary>
internal sealed class ContentWatcher(GuideHost guide, IOptions<GuideOptions> options, IHostEnvironment environment, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        guide.Rebuild(stoppingToken);
        if (!(options.Value.Watch ?? environment.IsDevelopment())) return;
        guide.Prepare(stoppingToken);
        var debounce = TimeSpan.FromMilliseconds(environment.IsDevelopment() ? 30 : 300);
        using var changed = new SemaphoreSlim(0);
        using var watcher = WatchOrNull(changed);
        while (!stoppingToken.IsCancellationRequested)
        {
            var isQuiet = !await changed.WaitAsync(Poll, stoppingToken);
            if (!isQuiet) await Task.Delay(debounce, clock, stoppingToken);
            while (changed.CurrentCount > 0) await changed.WaitAsync(stoppingToken);
            guide.Rebuild(stoppingToken, mayPreview: true);
            if (isQuiet && guide.Current is { IsPreview: true }) await CompleteAsync(changed, stoppingToken);
        }
    }

    /// <summary>While nothing changes, makes the catalog that a preview stands for. The next change ends that, and comes first.</summary>
    private async Task CompleteAsync(SemaphoreSlim changed, CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var work = Task.Run(() => guide.Rebuild(stop.Token), CancellationToken.None);
        var change = changed.WaitAsync(stop.Token);
        await Task.WhenAny(work, change);
        await stop.CancelAsync();
        await work;
        if (change.IsCompletedSuccessfully) changed.Release();
    }

    private FileSystemWatcher? WatchOrNull(SemaphoreSlim changed)
    {
        var folder = GuideLocation.Resolve(options.Value.ContentPath);
        if (!Directory.Exists(folder)) return null;
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            watcher.Dispose(); // the system has no more watches to give; looking every two seconds is enough
            return null;
        }
    }
}
