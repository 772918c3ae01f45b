using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.WebTests;

/// <summary>The site in this process, on the repository's content or on another folder, with a catalog folder of its own.</summary>
public class Site : WebApplicationFactory<Program>
{
    private readonly string ownCatalogs = Directory.CreateTempSubdirectory("guide-web-").FullName;

    public string ContentPath { get; init; } = GuideLocation.Resolve("content");

    public string? CatalogPath { get; init; }

    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Says what day it is; null: the system's.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Takes everything that is logged, whatever its level.</summary>
    public ILoggerProvider? Log { get; init; }

    public string Catalogs => CatalogPath ?? ownCatalogs;

    public HttpClient NewClient() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A client that leaves cookies to the test.</summary>
    public HttpClient NewClientWithoutCookies() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var client = NewClient();
        return await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Guide:ContentPath", ContentPath);
        builder.UseSetting("Guide:CatalogPath", Catalogs);
        builder.UseSetting("Guide:SearchPerSecond", "0");
        builder.UseSetting("Guide:DrainSeconds", "0");
        builder.ConfigureServices(services => services.AddControllers().AddApplicationPart(typeof(FailingController).Assembly));
        if (Clock is not null) builder.ConfigureServices(services => services.AddSingleton(Clock));
        if (Log is not null) builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFilter(null, LogLevel.Trace).AddProvider(Log));
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(ownCatalogs)) Directory.Delete(ownCatalogs, recursive: true);
    }
}
