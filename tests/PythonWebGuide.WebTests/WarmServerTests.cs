using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.WebTests;

/// <summary>A process listens when it is warm.</summary>
public sealed class WarmServerTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Before_it_listens_it_has_answered_one_request_of_each_kind_as_if_a_reader_had_asked()
    {
        using var _ = site.NewClient(); // starts it
        var events = new List<string>();
        using var server = new WarmServer(new Listening(events), site.Services.GetRequiredService<GuideHost>(), Options.Create(new GuideOptions { AllowedHosts = "guide.example;other.example" }));
        await server.StartAsync(new Answering(events), CancellationToken.None);
        Assert.Equal("listens", events[^1]);
        Assert.Equal("GET guide.example /", events[0]);
        Assert.Contains(events, request => request.StartsWith("GET guide.example /guide/", StringComparison.Ordinal));
        Assert.Contains(events, request => request.StartsWith("GET guide.example /search?q=", StringComparison.Ordinal));
        Assert.Contains(events, request => request.StartsWith("GET guide.example /api/search?q=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_catalog_it_listens_at_once()
    {
        await using var empty = new Site { Settings = { ["Guide:ContentPath"] = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()) } };
        using var _ = empty.NewClient();
        var events = new List<string>();
        using var server = new WarmServer(new Listening(events), empty.Services.GetRequiredService<GuideHost>(), Options.Create(new GuideOptions()));
        await server.StartAsync(new Answering(events), CancellationToken.None);
        Assert.Equal(["listens"], events);
    }

    private sealed class Listening(List<string> events) : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull
        {
            events.Add("listens");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }

    private sealed class Answering(List<string> events) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context)
        {
            events.Add($"{context.Request.Method} {context.Request.Host} {context.Request.Path}{context.Request.QueryString}");
            return Task.CompletedTask;
        }

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
