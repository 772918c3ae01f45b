using Microsoft.Extensions.Options;
using PythonWebGuide.Catalog;
using PythonWebGuide.Content.Rules;

namespace PythonWebGuide.Web.Hosting;

/// <summary>
/// Holds the catalog that is served, and decides which one that is: the content of now when it is good, else the last good
/// one of the same folder, else none. Swapped by one write; a reader keeps the one it started with.
/// </summary>
public sealed partial class GuideHost : IDisposable
{
    /// <summary>How long requests that started on an old catalog may take to finish.</summary>
    private static readonly TimeSpan Retirement = TimeSpan.FromSeconds(30);

    private readonly ILogger<GuideHost> logger;
    private readonly TimeProvider clock;
    private readonly CatalogFolder catalogs;
    private string? reported;

    public GuideHost(IOptions<GuideOptions> options, TimeProvider clock, ILogger<GuideHost> logger)
    {
        this.logger = logger;
        this.clock = clock;
        catalogs = new CatalogFolder(GuideLocation.Resolve(options.Value.CatalogPath));
        Builder = new CatalogBuilder(GuideLocation.Resolve(options.Value.ContentPath), catalogs, options.Value.AllowShrink, clock);
    }

    public CatalogBuilder Builder { get; }

    public CatalogReader? Current { get; private set; }

    public GuideState State { get; private set; }

    /// <summary>Before the first request: serves the last good catalog at once if there is one, else builds.</summary>
    /// <returns>True when what is served is already the content of now.</returns>
    public bool Start(CancellationToken cancellation)
    {
        foreach (var damaged in catalogs.Damaged()) LogDamaged(logger, damaged);
        if (Builder.LastGoodOrNull() is not { } lastGood) return Rebuild(cancellation);
        Current = lastGood;
        State = GuideState.Ready;
        LogServing(logger, lastGood.ArticleCount, lastGood.ContentHash[..12]);
        return false;
    }

    /// <summary>Makes the catalog of the content as it is now and serves it; the one before stays when that fails.</summary>
    /// <returns>True when what is served is the content of now.</returns>
    public bool Rebuild(CancellationToken cancellation)
    {
        var build = Builder.Build(Current, cancellation);
        Report(build);
        if (build.Reader is null)
        {
            State = Current is null ? GuideState.NotReady : GuideState.Degraded;
            return false;
        }

        if (build.Reader != Current)
        {
            if (Current is { } old) _ = RetireAsync(old);
            Current = build.Reader;
            LogServing(logger, build.Reader.ArticleCount, build.Reader.ContentHash[..12]);
        }

        State = GuideState.Ready;
        return true;
    }

    public void Dispose()
    {
        Current?.Dispose();
        Builder.Dispose();
    }

    private async Task RetireAsync(CatalogReader old)
    {
        await Task.Delay(Retirement, clock, CancellationToken.None);
        old.Dispose();
    }

    /// <summary>Logs a list of problems once, until it changes.</summary>
    private void Report(CatalogBuild build)
    {
        var lines = string.Join('\n', build.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()));
        var report = build.Failure is null ? null : $"{build.Failure}\n{lines}";
        if (report is not null && report != reported)
        {
            if (Current is null) LogNotReady(logger, build.Failure!, lines);
            else LogDegraded(logger, build.Failure!, lines);
        }

        reported = report;
    }

    [LoggerMessage(LogLevel.Information, "Serving {Articles} articles from catalog {Catalog}")]
    private static partial void LogServing(ILogger logger, int articles, string catalog);

    [LoggerMessage(LogLevel.Error, "The guide cannot be served: {Failure}\n{Problems}")]
    private static partial void LogNotReady(ILogger logger, string failure, string problems);

    [LoggerMessage(LogLevel.Error, "The last good catalog is served, because: {Failure}\n{Problems}")]
    private static partial void LogDegraded(ILogger logger, string failure, string problems);

    [LoggerMessage(LogLevel.Warning, "The catalog file {File} is damaged and is not used")]
    private static partial void LogDamaged(ILogger logger, string file);
}
