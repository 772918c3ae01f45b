using System.CommandLine;

namespace PythonWebGuide.Web.Commands;

internal static class ServeCommand
{
    public static async Task<int> RunAsync(string[] configuration, ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = GuideApplication.CreateBuilder(configuration).Build();
        app.UseGuideSite();
        await app.RunAsync(cancellation);
        return ExitCodes.Good;
    }
}
