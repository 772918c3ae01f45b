using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PythonWebGuide.Catalog;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>
/// The public pages of the catalog that is served, each rendered and packed once. They are kept within a bound; those that
/// were not used for longest make room. Another catalog begins with an empty store.
/// </summary>
internal sealed class PageStore(IOptions<GuideOptions> options)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>How full the store is after making room.</summary>
    private const double Kept = 0.9;

    private readonly long most = options.Value.PageStoreMegabytes * Megabyte;
    private readonly Lock making = new();
    private volatile Shelf shelf = new(null);

    public int Count => shelf.Pages.Count;

    public StoredPage? PageOrNull(CatalogReader reader, string path)
    {
        var now = shelf;
        if (now.Reader != reader || !now.Pages.TryGetValue(path, out var page)) return null;
        page.LastUsed = Environment.TickCount64;
        return page;
    }

    public void Put(CatalogReader reader, string path, StoredPage page)
    {
        if (page.Bytes > most) return;
        lock (making)
        {
            if (shelf.Reader != reader) shelf = new Shelf(reader);
            shelf.Pages[path] = page;
            if (shelf.Pages.Values.Sum(one => one.Bytes) > most) MakeRoom(shelf.Pages);
        }
    }

    private void MakeRoom(ConcurrentDictionary<string, StoredPage> pages)
    {
        var bytes = pages.Values.Sum(page => page.Bytes);
        foreach (var (path, page) in pages.OrderBy(entry => entry.Value.LastUsed))
        {
            if (bytes <= most * Kept) return;
            pages.TryRemove(path, out _);
            bytes -= page.Bytes;
        }
    }

    private sealed record Shelf(CatalogReader? Reader)
    {
        public ConcurrentDictionary<string, StoredPage> Pages { get; } = new(StringComparer.Ordinal);
    }
}
