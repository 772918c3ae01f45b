namespace PythonWebGuide.Web.Telemetry;

/// <summary>Logs as lines of JSON for machines, readable in Development; with no words that readers typed, and not who they are.</summary>
internal static class GuideLogging
{
    public static void AddGuideLogging(this WebApplicationBuilder builder)
    {
        // Weaker than any configuration: without it, a site that is started elsewhere than beside its appsettings.json would log every request.
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = [KeyValuePair.Create("Logging:LogLevel:Microsoft.AspNetCore", (string?)nameof(LogLevel.Warning)), KeyValuePair.Create("Logging:LogLevel:Default", (string?)nameof(LogLevel.Information))],
        });

        // Stronger than any configuration: these lines have whole addresses, and the arguments of actions. The first would also have
        // every request make a span and a scope, for nobody; spans are made where a collector is named, and FailureLog names requests.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Mvc", LogLevel.Warning);
        if (builder.Configuration["Logging:Console:FormatterName"] is not null) return;
        if (builder.Environment.IsDevelopment()) builder.Logging.AddSimpleConsole();
        else builder.Logging.AddJsonConsole(json => (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "O"));
    }
}
