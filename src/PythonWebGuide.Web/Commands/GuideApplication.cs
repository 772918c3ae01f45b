namespace PythonWebGuide.Web.Commands;

/// <summary>The application that every verb works with.</summary>
internal static class GuideApplication
{
    public static WebApplicationBuilder CreateBuilder(string[] configuration, string? environment = null)
    {
        // A published site finds its files from wherever it is started; the SDK and test hosts name the folder themselves.
        var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = configuration,
            EnvironmentName = environment,
            ContentRootPath = published ? AppContext.BaseDirectory : null,
        });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.AddGuideSite();
        return builder;
    }
}
