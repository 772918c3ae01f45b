using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Telemetry;

namespace PythonWebGuide.WebTests;

/// <summary>What an operator can see of the site, and what nobody can see of its readers.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Typed = "zanzibarxq";
    private const string Client = "203.0.113.77";
    private const string Page = "---\ntitle: {0}\nsummary: A summary that is long enough to be shown in search results.\nkind: how-to\nlevel: beginner\n---\nText of {0}.\n";

    private readonly string content = Directory.CreateTempSubdirectory("guide-telemetry-").FullName;
    private readonly ConcurrentBag<string> measured = [];

    public TelemetryTests()
    {
        Directory.CreateDirectory(Path.Combine(content, "a"));
        Write("one", string.Format(Page, "anchovies"));
        Write("two", string.Format(Page, "sardines"));
    }

    public void Dispose() => Directory.Delete(content, recursive: true);

    [Fact]
    public async Task Pages_and_searches_are_counted_and_timed()
    {
        await using var site = new Site { ContentPath = content };
        using var client = site.NewClient();
        using var listener = Listen(site);
        foreach (var path in new[] { "/about", "/about", "/about?from=elsewhere", "/search?q=anchovies", "/api/search?q=none+at+all", "/search" }) await client.GetAsync(At(path));
        listener.RecordObservableInstruments();
        Assert.Equal(2, measured.Count(line => line == "guide.page_store.requests 1 result=hit"));
        Assert.Equal(1, measured.Count(line => line == "guide.page_store.requests 1 result=miss"));
        Assert.Contains("guide.searches 1 found=True source=page", measured);
        Assert.Contains("guide.searches 1 found=False source=api", measured);
        Assert.Equal(2, measured.Count(line => line.StartsWith("guide.searches")));
        Assert.Equal(2, measured.Count(line => line.StartsWith("guide.search.duration ") && line.Contains("source=")));
        Assert.Single(measured, line => line.StartsWith("guide.page.render.duration ") && line.EndsWith("action=About.Show"));
        Assert.Contains("guide.page_store.pages 1", measured);
        Assert.DoesNotContain("guide.page_store.size 0", measured);
        Assert.Contains("guide.catalog.articles 2", measured);
        Assert.Contains(measured, line => line.StartsWith("guide.catalog.age "));
    }

    [Fact]
    public async Task The_state_of_the_catalog_and_the_problems_of_a_compilation_are_told()
    {
        await using var site = new Site { ContentPath = content };
        using var client = site.NewClient();
        using var listener = Listen(site);
        var host = site.Services.GetRequiredService<GuideHost>();
        Write("three", string.Format(Page, "sprats"));
        host.Rebuild(CancellationToken.None);
        Assert.Single(measured, line => line.StartsWith("guide.compile.duration ") && line.EndsWith("kind=catalog outcome=good"));
        listener.RecordObservableInstruments();
        Assert.Contains("guide.catalog.state 1 state=ready", measured);
        Assert.Contains("guide.compile.problems 0 severity=error", measured);
        Write("two", "broken");
        host.Rebuild(CancellationToken.None);
        host.Rebuild(CancellationToken.None);
        measured.Clear();
        listener.RecordObservableInstruments();
        Assert.Contains("guide.catalog.state 1 state=degraded", measured);
        Assert.Contains("guide.catalog.state 0 state=ready", measured);
        Assert.Contains("guide.compile.problems 1 severity=error", measured);
        Assert.Contains("guide.catalog.articles 3", measured);
    }

    [Fact]
    public async Task What_readers_type_and_who_they_are_is_in_no_log_no_span_and_no_measurement()
    {
        var (log, spans) = (new Log(), new ConcurrentBag<string>());
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => TelemetryExport.Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Add($"{span.DisplayName} {span.Status} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.SelectMany(one => one.Tags))} {string.Join(' ', span.Baggage)}"),
        };
        ActivitySource.AddActivityListener(listener);
        using var site = new ServedSite { ContentPath = content, Log = log, Settings = { ["Guide:KnownProxies"] = "127.0.0.1;::1;::ffff:127.0.0.1" } };
        using var meters = Listen(null);
        await AskAsync(site.Client);
        await Task.Delay(200); // a span ends after its answer

        Assert.Contains(spans, span => span.StartsWith("GET search "));
        Assert.Contains(spans, span => span.StartsWith("POST errors/find "));
        Assert.Contains(spans, span => span.StartsWith("GET bug Error") && span.Contains("[http.response.status_code, 500]"));
        Assert.Contains(spans, span => span.StartsWith("guide search "));
        Assert.Contains(log.Lines, line => line.Contains("The secret of /etc/passwd", StringComparison.Ordinal)); // failures are logged
        Assert.NotEmpty(measured);
        foreach (var line in spans.Concat(log.Lines).Concat(measured))
        {
            Assert.DoesNotContain(Typed, line);
            Assert.DoesNotContain(Client, line);
        }
    }

    [Fact]
    public async Task A_request_that_failed_is_named_in_the_log_as_its_reader_was_told_it()
    {
        var log = new Log();
        await using var site = new Site { ContentPath = content, Log = log };
        using var client = site.NewClient();
        var page = await (await client.GetAsync(At("/bug"))).Content.ReadAsStringAsync();
        var id = page.Split("Request id: <code>")[1].Split("</code>")[0];
        Assert.Contains(log.Lines, line => line.StartsWith($"Request {id} for bug failed: System.InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Traces_and_metrics_go_to_a_collector_where_one_is_named()
    {
        var received = new ConcurrentBag<(string Path, string Body)>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Add((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });
        await collector.StartAsync();

        using (var site = new ServedSite { ContentPath = content, Settings = { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.First(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf", ["OTEL_SERVICE_NAME"] = "guide-in-a-test" } }) await AskAsync(site.Client);

        // What is left is sent when the site has ended.
        for (var trial = 0; trial < 200 && received.Select(one => one.Path).Distinct().Count() < 2; trial++) await Task.Delay(50);
        var traces = string.Concat(received.Where(one => one.Path == "/v1/traces").Select(one => one.Body));
        Assert.Contains("guide-in-a-test", traces);
        Assert.Contains("GET search", traces);
        Assert.Contains("guide search", traces);
        var metrics = string.Concat(received.Where(one => one.Path == "/v1/metrics").Select(one => one.Body));
        foreach (var name in new[] { "guide.searches", "guide.search.duration", "guide.page.render.duration", "guide.page_store.requests", "guide.catalog.age", "guide.catalog.state", "http.server.request.duration", "kestrel.active_connections", "dotnet.gc.collections" }) Assert.Contains(name, metrics);
        Assert.DoesNotContain(received, one => one.Body.Contains(Typed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Logs_are_lines_of_json_but_in_development(string environment, bool isJson)
    {
        string[] arguments = ["exec", typeof(Program).Assembly.Location, "serve", $"--environment={environment}", "--urls=http://127.0.0.1:0", $"--Guide:ContentPath={content}", $"--Guide:CatalogPath={content}/.catalog", "--Guide:DrainSeconds=0"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = content })!;
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
        {
            lines.Add(line);
            if (lines.Exists(one => one.Contains("Application started", StringComparison.Ordinal)) && lines.Exists(IsServing)) break;
        }

        process.Kill();
        await process.WaitForExitAsync();
        Assert.Contains(lines, IsServing);
        if (isJson) Assert.All(lines, line => Assert.False(string.IsNullOrEmpty(JsonDocument.Parse(line).RootElement.GetProperty("LogLevel").GetString())));
        else Assert.All(lines, line => Assert.False(line.StartsWith('{')));
    }

    private static bool IsServing(string line) => line.Contains("Serving 2 articles", StringComparison.Ordinal);

    private static Uri At(string path) => new(path, UriKind.Relative);

    private static async Task AskAsync(HttpClient client)
    {
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Client);
        client.DefaultRequestHeaders.Add("User-Agent", Typed);
        client.DefaultRequestHeaders.Add("Referer", $"http://localhost/search?q={Typed}");
        foreach (var path in new[] { "/?q=", "/about?q=", "/search?q=", "/search?page=x&q=", "/api/search?q=", "/search/suggestions?q=", "/nothing?q=", "/bug?q=" }) await client.GetAsync(At(path + Typed));
        await client.PostAsync(At("/errors/find"), new FormUrlEncodedContent([KeyValuePair.Create("text", $"KeyError: '{Typed}'")]));
        await client.PostAsync(At("/errors/find"), new StringContent(Typed));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(content, "a", name + ".md"), text);

    /// <summary>Notes measurements as text: of one site's own meters, or of all that are exported.</summary>
    private MeterListener Listen(Site? site)
    {
        var factory = site?.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, all) =>
            {
                if (factory is null ? TelemetryExport.Meters.Contains(instrument.Meter.Name) : instrument.Meter.Name == GuideMeter.Name && instrument.Meter.Scope == factory) all.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Note(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        measured.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"))}".TrimEnd());

    private sealed class Log : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Add(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
