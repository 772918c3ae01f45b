using System.CommandLine;

namespace PythonWebGuide.Web.Commands;

internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] configuration, ParseResult parsed, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(configuration);
        builder.AddGuideSite();
        await using var app = builder.Build();
        app.UseGuideSite();
        await app.RunAsync(cancellation);
        return ExitCodes.Good;
    }
}
