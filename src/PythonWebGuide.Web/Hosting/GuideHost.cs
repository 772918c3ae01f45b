using System.Diagnostics;
using Microsoft.Extensions.Options;
using PythonWebGuide.Catalog;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Web.Telemetry;

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
    private readonly GuideMeter meter;
    private readonly Lock building = new();
    private readonly string folder;
    private string? reported;

    public GuideHost(IOptions<GuideOptions> options, TimeProvider clock, GuideMeter meter, ILogger<GuideHost> logger)
    {
        this.logger = logger;
        this.clock = clock;
        this.meter = meter;
        folder = GuideLocation.Display(options.Value.ContentPath);
        var catalogs = new CatalogFolder(GuideLocation.Resolve(options.Value.CatalogPath));
        Builder = new CatalogBuilder(GuideLocation.Resolve(options.Value.ContentPath), catalogs, options.Value.AllowShrink, clock);
    }

    /// <summary>For the verbs, which serve nothing meanwhile; it takes one call at a time.</summary>
    public CatalogBuilder Builder { get; }

    /// <summary>What an open browser is told.</summary>
    public GuideNews News { get; } = new();

    public CatalogReader? Current { get; private set; }

    public GuideState State { get; private set; }

    /// <summary>What the last compilation found.</summary>
    public (int Errors, int Warnings) Problems { get; private set; }

    /// <summary>Whether the process is about to end.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Before the first request: serves the last good catalog at once if there is one, else builds.</summary>
    public void Start(CancellationToken cancellation)
    {
        lock (building)
        {
            if (Builder.LastGoodOrNull(damaged => LogDamaged(logger, damaged)) is not { } lastGood)
            {
                Rebuild(cancellation);
                return;
            }

            Current = lastGood;
            State = GuideState.Ready;
            News.Tell(lastGood.ContentHash);
            LogServing(logger, lastGood.ArticleCount, lastGood.ContentHash[..12]);
        }
    }

    /// <summary>Has the first change be as quick as the next ones.</summary>
    public void Prepare(CancellationToken cancellation)
    {
        lock (building) Builder.Prepare(cancellation);
    }

    /// <summary>Makes the catalog of the content as it is now and serves it; the one before stays when that fails.</summary>
    /// <param name="cancellation">Stops the work; what is served stays.</param>
    /// <param name="mayPreview">Whether to serve a preview first when few articles changed.</param>
    public void Rebuild(CancellationToken cancellation, bool mayPreview = false)
    {
        lock (building)
        {
            var build = Measured(() => Builder.Build(Current, mayPreview, cancellation));
            if (cancellation.IsCancellationRequested && build.Reader == Current) return;
            Report(build);
            if (build.Reader is null)
            {
                State = Current is null ? GuideState.NotReady : GuideState.Degraded;
                return;
            }

            if (build.Reader != Current)
            {
                var old = Current;
                Current = build.Reader;
                if (old is not null) _ = RetireAsync(old, build.Reader);
                LogServing(logger, build.Reader.ArticleCount, build.Reader.ContentHash[..12]);
                if (build.Problems.Length > 0) LogWarnings(logger, build.Problems.Length);
            }

            State = GuideState.Ready;
            News.Tell(Current!.ContentHash);
        }
    }

    /// <summary>The file of a catalog is damaged while it is served: it is made anew, once, and served until then as far as it goes.</summary>
    public void Distrust(CatalogReader reader)
    {
        if (!reader.Whole.TryDistrust()) return;
        LogDistrusted(logger, reader.ContentHash[..12]);
        _ = Task.Run(() => Rebuild(CancellationToken.None));
    }

    /// <summary>The process is about to end: no longer ready, whatever is served meanwhile.</summary>
    public void Leave() => IsLeaving = true;

    public void Dispose()
    {
        Current?.Whole.Dispose();
        Current?.Dispose();
        Builder.Dispose();
    }

    /// <summary>Looking whether something has changed is not measured.</summary>
    private CatalogBuild Measured(Func<CatalogBuild> work)
    {
        using var span = GuideSpans.Source.StartActivity("guide compile");
        var begun = Stopwatch.GetTimestamp();
        var build = work();
        if (build.Reader is not null && build.Reader == Current)
        {
            if (span is not null) span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return build;
        }

        Problems = (build.Problems.Count(problem => problem.Severity == Severity.Error), build.Problems.Count(problem => problem.Severity == Severity.Warning));
        meter.Compiled(build.Reader is not null, build.Reader is { IsPreview: true }, Stopwatch.GetElapsedTime(begun));
        span?.SetTag("guide.compile.errors", Problems.Errors).SetTag("guide.compile.warnings", Problems.Warnings).SetStatus(build.Reader is null ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        return build;
    }

    private async Task RetireAsync(CatalogReader old, CatalogReader now)
    {
        await Task.Delay(Retirement, clock, CancellationToken.None);
        if (old != now.Whole) old.Dispose();
        if (old.Whole != now.Whole) old.Whole.Dispose();
    }

    /// <summary>Logs a list of problems once, until it changes.</summary>
    private void Report(CatalogBuild build)
    {
        var lines = string.Join('\n', build.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Format(folder)));
        var report = build.Failure is null ? null : $"{build.Failure}\n{lines}";
        if (report is not null && report != reported)
        {
            if (Current is null) LogNotReady(logger, build.Failure!, lines);
            else LogDegraded(logger, build.Failure!, lines);
        }

        reported = report;
        if (build.Failure is not null) News.Tell(build.Failure, build.Problems);
    }

    [LoggerMessage(LogLevel.Information, "Serving {Articles} articles from catalog {Catalog}")]
    private static partial void LogServing(ILogger logger, int articles, string catalog);

    [LoggerMessage(LogLevel.Warning, "The content has {Count} warnings; the verb check lists them")]
    private static partial void LogWarnings(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "The guide cannot be served: {Failure}\n{Problems}")]
    private static partial void LogNotReady(ILogger logger, string failure, string problems);

    [LoggerMessage(LogLevel.Error, "The last good catalog is served, because: {Failure}\n{Problems}")]
    private static partial void LogDegraded(ILogger logger, string failure, string problems);

    [LoggerMessage(LogLevel.Warning, "The catalog file {File} is damaged and is not used")]
    private static partial void LogDamaged(ILogger logger, string file);

    [LoggerMessage(LogLevel.Error, "The file of catalog {Catalog} is damaged; it is made anew")]
    private static partial void LogDistrusted(ILogger logger, string catalog);
}
