using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>In the place of a replica: answers everything with one status, and with the headers that it got.</summary>
internal sealed class Echo : IAsyncDisposable
{
    private readonly WebApplication app;

    private Echo(WebApplication app) => this.app = app;

    public int Port => new Uri(app.Urls.Single()).Port;

    public static async Task<Echo> StartAsync(int status)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var echo = builder.Build();
        echo.Run(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}")));
        });
        await echo.StartAsync();
        return new Echo(echo);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
