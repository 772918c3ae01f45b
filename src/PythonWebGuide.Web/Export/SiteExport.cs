using System.Collections.Concurrent;
using PythonWebGuide.Catalog;
using PythonWebGuide.Web.Features.Crawlers;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Export;

/// <summary>Asks the site for every public address, and for whatever these lead to, and writes the answers as files.</summary>
internal sealed class SiteExport(InProcessServer server, CatalogReader reader, GuideOptions options, Action<int, int> report)
{
    /// <summary>An address that no page has, and that has no words which the page for it could look for.</summary>
    public const string Nowhere = "/-";

    /// <summary>What no page of the sitemap needs to lead to.</summary>
    private static readonly string[] Others = ["/search", "/progress", "/progress.txt", "/robots.txt", "/sitemap.xml", "/feed.xml", "/llms.txt", "/opensearch.xml", "/site.webmanifest", "/mark.svg"];

    private readonly ServedLinks links = new(options.PublicUrl);
    private readonly string host = options.Hosts()[0];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private int done;

    /// <returns>How many files were written.</returns>
    public async Task<int> WriteAsync(string folder, CancellationToken cancellation)
    {
        var home = await server.AskAsync("/", host);
        await File.WriteAllTextAsync(Path.Combine(folder, NginxConfiguration.FileName), NginxConfiguration.Of(home.Headers, reader.Map), cancellation);
        var open = New([.. SitePages.Of(reader.Map).Select(page => page.Path), .. Others, .. options.SourceUrl is null ? Array.Empty<string>() : [CrawlersController.SecurityAddress]]);
        while (open.Count > 0)
        {
            var found = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(open, cancellation, async (address, token) =>
            {
                foreach (var link in await WriteAsync(folder, address, token)) found.Add(link);
            });
            open = New(found);
        }

        var nothing = await server.AskAsync(Nowhere, host);
        await File.WriteAllBytesAsync(Path.Combine(folder, ServedFile.NotFoundFile), nothing.Bytes, cancellation);
        var parts = await StaticParts.OfAsync(reader, (path, form) => server.AskAsync(path, host, form));
        foreach (var (path, bytes) in parts) await WriteAsync(folder, path, bytes, cancellation);
        return known.Count + parts.Count + 2;
    }

    private List<string> New(IEnumerable<string> addresses) => [.. addresses.Where(known.Add).Order(StringComparer.Ordinal)];

    /// <returns>Where it leads to.</returns>
    private async Task<IEnumerable<string>> WriteAsync(string folder, string address, CancellationToken cancellation)
    {
        var file = await server.AskAsync(address, host);
        if (file.Status != StatusCodes.Status200OK) throw new InvalidOperationException($"A page leads to {address}, which the site answers with {file.Status}.");
        await WriteAsync(folder, Uri.UnescapeDataString(file.Path), file.Bytes, cancellation);
        report(Interlocked.Increment(ref done), known.Count);
        return links.In(file);
    }

    private static async Task WriteAsync(string folder, string path, byte[] bytes, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, cancellation);
    }
}
