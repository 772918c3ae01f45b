using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Benchmarks.Measured;

/// <summary>The site on the guide itself, in this process and without a network.</summary>
internal sealed class GuideSiteInProcess : WebApplicationFactory<PythonWebGuide.Web.GuideOptions>
{
    private readonly string catalogs = Directory.CreateTempSubdirectory("guide-measured-").FullName;
    private readonly int pageStoreMegabytes;
    private readonly HttpClient client;
    private readonly List<Uri> pages;

    public GuideSiteInProcess(int pageStoreMegabytes)
    {
        this.pageStoreMegabytes = pageStoreMegabytes;
        client = CreateClient();
        pages = [.. Services.GetRequiredService<GuideHost>().Current!.Map.Articles.Select(article => new Uri(article.Url, UriKind.Relative))];
    }

    /// <returns>The length of the page.</returns>
    public async Task<int> GetAsync(int number) => (await client.GetByteArrayAsync(pages[number % pages.Count])).Length;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseContentRoot(Path.Combine(Repository.Root, "src", "PythonWebGuide.Web"))
        .UseSetting("Guide:ContentPath", Path.Combine(Repository.Root, "content"))
        .UseSetting("Guide:CatalogPath", catalogs)
        .UseSetting("Guide:PublicUrl", "http://localhost")
        .UseSetting("Guide:SearchPerSecond", "0")
        .UseSetting("Guide:DrainSeconds", "0")
        .UseSetting("Guide:PageStoreMegabytes", pageStoreMegabytes.ToString())
        .ConfigureLogging(logging => logging.ClearProviders());

    protected override void Dispose(bool disposing)
    {
        if (disposing) client.Dispose();
        base.Dispose(disposing);
        if (disposing && Directory.Exists(catalogs)) Directory.Delete(catalogs, recursive: true);
    }
}
