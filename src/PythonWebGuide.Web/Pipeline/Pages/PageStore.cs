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

    public long Bytes => shelf.Bytes;

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
            if (!shelf.Pages.TryAdd(path, page)) return; // two readers asked for it at once
            page.Grown = Weigh;
            Weigh();
        }
    }

    /// <summary>All pages anew, for they grow; a sum is soon made, beside rendering or packing one of them.</summary>
    private void Weigh()
    {
        lock (making)
        {
            var full = shelf;
            full.Bytes = full.Pages.Sum(entry => entry.Value.Bytes);
            if (full.Bytes > most) MakeRoom(full);
        }
    }

    private void MakeRoom(Shelf full)
    {
        foreach (var (path, page) in full.Pages.OrderBy(entry => entry.Value.LastUsed))
        {
            if (full.Bytes <= most * Kept) return;
            full.Pages.TryRemove(path, out _);
            full.Bytes -= page.Bytes;
        }
    }

    private sealed class Shelf(CatalogReader? reader)
    {
        public CatalogReader? Reader => reader;

        public ConcurrentDictionary<string, StoredPage> Pages { get; } = new(StringComparer.Ordinal);

        /// <summary>Of all pages; changed by one thread at a time.</summary>
        public long Bytes { get; set; }
    }
}
