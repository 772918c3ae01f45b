using System.Diagnostics.Metrics;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Telemetry;

/// <summary>What is asked for whenever measurements are taken: the state of the catalog and of the store of pages.</summary>
internal sealed class GuideGauges : IHostedService
{
    private const string Severity = "severity";
    private const string State = "state";

    public GuideGauges(IMeterFactory meters, GuideHost guide, PageStore store, TimeProvider clock)
    {
        var meter = meters.Create(GuideMeter.Name);
        meter.CreateObservableGauge("guide.catalog.age", () => AgeOf(guide, clock), "s", "Time since the catalog that is served was made, or found again to be that of the content.");
        meter.CreateObservableGauge("guide.catalog.articles", () => guide.Current?.ArticleCount ?? 0, "{article}", "Articles of the guide that is served.");
        meter.CreateObservableGauge("guide.catalog.state", () => StatesOf(guide.State), null, "1 for the state that holds: ready, degraded (an older catalog is served) or not_ready.");
        meter.CreateObservableGauge("guide.compile.problems", () => ProblemsOf(guide), "{problem}", "Problems that the last compilation found.");
        meter.CreateObservableGauge("guide.page_store.pages", () => store.Count, "{page}", "Pages that are stored.");
        meter.CreateObservableGauge("guide.page_store.size", () => store.Bytes, "By", "Bytes of the pages that are stored.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static Measurement<double>[] AgeOf(GuideHost guide, TimeProvider clock) =>
        guide.Current is { } reader ? [new(Math.Max(0, (clock.GetUtcNow() - reader.Made).TotalSeconds))] : [];

    private static Measurement<int>[] StatesOf(GuideState now) =>
    [
        new(now == GuideState.Ready ? 1 : 0, new KeyValuePair<string, object?>(State, "ready")),
        new(now == GuideState.Degraded ? 1 : 0, new KeyValuePair<string, object?>(State, "degraded")),
        new(now == GuideState.NotReady ? 1 : 0, new KeyValuePair<string, object?>(State, "not_ready")),
    ];

    private static Measurement<int>[] ProblemsOf(GuideHost guide) =>
    [
        new(guide.Problems.Errors, new KeyValuePair<string, object?>(Severity, "error")),
        new(guide.Problems.Warnings, new KeyValuePair<string, object?>(Severity, "warning")),
    ];
}
