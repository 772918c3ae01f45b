using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Export;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Commands;

internal static class ExportCommand
{
    public static async Task<int> RunAsync(string[] configuration, string path, CancellationToken cancellation)
    {
        var folder = new ExportFolder(path);
        if (folder.RefusalOrNull() is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return ExitCodes.Usage;
        }

        using var server = new InProcessServer();
        await using var app = Build(configuration, server);
        var options = app.Services.GetRequiredService<IOptions<GuideOptions>>().Value;
        if (IndexCommand.Index(app.Services) is not ExitCodes.Good and var code) return code;
        if (app.Configuration[$"{GuideOptions.SectionName}:{nameof(GuideOptions.PublicUrl)}"] is null)
            await Console.Error.WriteLineAsync($"Guide:PublicUrl is not set, so absolute addresses in the files begin with {options.PublicUrl}.");
        var guide = app.Services.GetRequiredService<GuideHost>();
        guide.Start(cancellation);
        await app.StartAsync(cancellation);
        try
        {
            var files = await ExportProgress.ShowAsync(report => folder.ReplaceAsync(part => new SiteExport(server, guide.Current!, options, report).WriteAsync(part, cancellation)));
            Console.WriteLine($"{files} files are in {Path.GetFullPath(path)}.");
            return ExitCodes.Good;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Stopped: {Path.GetFullPath(path)} is as it was.");
            return ExitCodes.Environment;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>The site as in Production, without what it does beside answering.</summary>
    private static WebApplication Build(string[] configuration, InProcessServer server)
    {
        var builder = GuideApplication.CreateBuilder(configuration, Environments.Production);
        builder.Logging.AddFilter(null, LogLevel.Warning);
        var own = typeof(ExportCommand).Assembly;
        foreach (var service in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == own).ToList()) builder.Services.Remove(service);
        builder.Services.AddSingleton<IServer>(server);
        var app = builder.Build();
        app.UseGuideSite();
        return app;
    }
}
