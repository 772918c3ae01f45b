using PythonWebGuide.Content;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Catalog;

/// <summary>Makes the catalog of a content folder: opens the one that is there, or compiles and writes it.</summary>
public sealed class CatalogBuilder : IDisposable
{
    /// <summary>With more changed articles, the catalog itself is not much later.</summary>
    private const int MostInPreview = 100;

    private readonly string contentPath;
    private readonly CatalogFolder catalogs;
    private readonly bool allowShrink;
    private readonly TimeProvider clock;
    private readonly CompiledStore store;
    private ArticleCache cache;
    private ContentFolder? scanned;

    /// <param name="contentPath">The content folder.</param>
    /// <param name="catalogs">Where catalogs are kept.</param>
    /// <param name="allowShrink">Accept a guide with under half of the articles of the one before.</param>
    /// <param name="clock">Says what day it is.</param>
    public CatalogBuilder(string contentPath, CatalogFolder catalogs, bool allowShrink, TimeProvider clock)
    {
        this.contentPath = Path.GetFullPath(contentPath);
        this.catalogs = catalogs;
        this.allowShrink = allowShrink;
        this.clock = clock;
        store = new CompiledStore(catalogs);
        cache = new ArticleCache(store);
    }

    /// <summary>How many articles the last build had to compile; the others came from the cache.</summary>
    public int Compiled => cache.Compiled;

    /// <summary>Told of each article of a build.</summary>
    public IProgress<LoadStep>? Progress { get; set; }

    /// <summary>The newest good catalog of this content folder, whatever the folder holds now.</summary>
    /// <param name="damaged">Told of each newer file that is not what was written.</param>
    public CatalogReader? LastGoodOrNull(Action<string>? damaged = null) => catalogs.OpenLastGoodOrNull(contentPath, damaged);

    /// <summary>The content as it is now, without a catalog.</summary>
    public GuideLoad Check(CancellationToken cancellation = default) => Load(ContentFolder.Scan(contentPath, null, cancellation), Severity.Error, cancellation);

    /// <param name="before">The catalog that is served until now, when there is one.</param>
    /// <param name="mayPreview">Whether a preview will do when few articles changed: it is there long before the catalog is.</param>
    /// <param name="cancellation">Stops between files.</param>
    public CatalogBuild Build(CatalogReader? before, bool mayPreview = false, CancellationToken cancellation = default)
    {
        try
        {
            var content = scanned = ContentFolder.Scan(contentPath, scanned, cancellation);
            if (before is { IsDamaged: true }) catalogs.Forget(before.ContentHash);
            else if (before?.ContentHash == content.Hash && (before.IsPreview ? mayPreview : catalogs.Has(content.Hash))) return new CatalogBuild(before, [], null);
            if (catalogs.OpenOrNull(content.Hash) is not { } reader) return CompileTwice(content, before, mayPreview, cancellation);
            if (RefusalOrNull(reader.ArticleCount, before) is { } refusal)
            {
                reader.Dispose();
                return new CatalogBuild(null, [], refusal);
            }

            catalogs.Renew(reader);
            return new CatalogBuild(reader, [], null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new CatalogBuild(before, [], null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new CatalogBuild(null, [], failure.Message);
        }
    }

    /// <summary>Has the compiled articles at hand, so that the first change is as quick as the next ones.</summary>
    public void Prepare(CancellationToken cancellation)
    {
        try
        {
            Load(scanned ??= ContentFolder.Scan(contentPath, null, cancellation), Severity.Warning, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return; // the next build says what is wrong
        }
    }

    public void Dispose() => store.Dispose();

    /// <summary>A second time from nothing, when the cache of compiled articles turns out to be damaged.</summary>
    private CatalogBuild CompileTwice(ContentFolder content, CatalogReader? before, bool mayPreview, CancellationToken cancellation)
    {
        try
        {
            return Compile(content, before, mayPreview, cancellation);
        }
        catch (DamagedCacheException)
        {
            store.Clear();
            cache = new ArticleCache(store);
            return Compile(content, before, mayPreview, cancellation);
        }
    }

    private CatalogBuild Compile(ContentFolder content, CatalogReader? before, bool mayPreview, CancellationToken cancellation)
    {
        var load = Load(content, Severity.Warning, cancellation);
        if (load.Guide is not { } guide) return new CatalogBuild(null, load.Problems, "the content has errors");
        if (RefusalOrNull(guide.Articles.Length, before) is { } refusal) return new CatalogBuild(null, load.Problems, refusal);
        if (mayPreview && before is not null && Compiled <= MostInPreview) return new CatalogBuild(CatalogReader.Preview(guide, content, before), load.Problems, null);
        CatalogWriter.Write(guide, content, catalogs, cancellation);
        var written = catalogs.OpenOrNull(content.Hash) ?? throw new IOException($"the catalog that was just written to {catalogs.FullPath} is not what was written; check the disk");
        catalogs.Tidy();
        return new CatalogBuild(written, load.Problems, null);
    }

    /// <summary>Half a guide is more likely an accident than a wish.</summary>
    private string? RefusalOrNull(int articles, CatalogReader? before) => !allowShrink && before is not null && articles * 2 < before.ArticleCount
        ? $"the content has {articles} articles, under half of the {before.ArticleCount} before; set Guide:AllowShrink=true if that is meant"
        : null;

    private GuideLoad Load(ContentFolder content, Severity drift, CancellationToken cancellation) =>
        GuideLoader.Load(content, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), drift, cache, Progress, cancellation);
}
