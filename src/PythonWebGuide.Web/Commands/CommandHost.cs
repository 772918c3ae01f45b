namespace PythonWebGuide.Web.Commands;

/// <summary>The site's services and configuration for verbs that serve nothing.</summary>
internal static class CommandHost
{
    public static WebApplication Build(string[] configuration)
    {
        var builder = WebApplication.CreateBuilder(configuration);
        builder.AddGuideSite();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder.Build();
    }
}
