using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Hosting;

/// <summary>
/// A server that listens once it has answered some requests of its own: views and queries are compiled when they are first used,
/// which the first readers of a new replica would wait for, each of them many times as long as for a page.
/// </summary>
internal sealed class WarmServer(IServer server, GuideHost guide, IOptions<GuideOptions> options) : IServer
{
    /// <summary>One of each kind is asked for, however long it takes.</summary>
    private const int Least = 4;

    /// <summary>How long others are made to wait for more: a process that does not listen is not ready, whatever it could serve.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(300);

    public IFeatureCollection Features => server.Features;

    /// <summary>Has the server that is registered listen warm. Whoever registers another later, as tests do, gets that one.</summary>
    public static void Add(IServiceCollection services)
    {
        var listening = services.Last(service => service.ServiceType == typeof(IServer));
        services.Replace(ServiceDescriptor.Singleton<IServer>(provider =>
            ActivatorUtilities.CreateInstance<WarmServer>(provider, (IServer)ActivatorUtilities.CreateInstance(provider, listening.ImplementationType!))));
    }

    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        if (guide.Current is { } reader) await WarmAsync(application, Addresses(reader.Map), cancellationToken);
        await server.StartAsync(application, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    private async Task WarmAsync<TContext>(IHttpApplication<TContext> application, IEnumerable<string> addresses, CancellationToken cancellation)
        where TContext : notnull
    {
        using var inside = new InProcessServer();
        await inside.StartAsync(application, cancellation);
        var host = options.Value.Hosts()[0];
        var begun = Stopwatch.GetTimestamp();
        foreach (var (number, address) in addresses.Index())
        {
            if (cancellation.IsCancellationRequested || (number >= Least && Stopwatch.GetElapsedTime(begun) > Most)) return;
            await inside.AskAsync(address, host);
        }
    }

    /// <summary>One of each kind that is asked for most, then articles and what leads to them: by their titles all is found that a search can find.</summary>
    private static IEnumerable<string> Addresses(GuideMap map)
    {
        yield return "/";
        foreach (var article in map.Articles)
        {
            yield return article.Url;
            yield return $"/search?q={Uri.EscapeDataString(article.Title)}";
            yield return $"/api/search?q={Uri.EscapeDataString(article.Title[..(article.Title.Length / 2)])}";
        }
    }
}
