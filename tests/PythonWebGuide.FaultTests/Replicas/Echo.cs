using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>In the place of a replica: answers everything with one status and the headers that it got, or dies of everything.</summary>
internal sealed class Echo : IAsyncDisposable
{
    private readonly WebApplication app;
    private int asked;

    private Echo(WebApplication app) => this.app = app;

    /// <summary>How many requests came.</summary>
    public int Asked => asked;

    public int Port => new Uri(app.Urls.Single()).Port;

    /// <param name="status">Null: the connection is broken off when all of the request is there.</param>
    public static async Task<Echo> StartAsync(int? status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var echo = new Echo(builder.Build());
        echo.app.Run(context => echo.AnswerAsync(context, status));
        await echo.app.StartAsync();
        return echo;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, int? status)
    {
        Interlocked.Increment(ref asked);
        if (status is null)
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Abort();
            return;
        }

        context.Response.StatusCode = status.Value;
        await context.Response.WriteAsync(string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}")));
    }
}
