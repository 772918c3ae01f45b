using PythonWebGuide.Content;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Rules;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Catalog;

/// <summary>Makes the catalog of a content folder: opens the one that is there, or compiles and writes it.</summary>
public sealed class CatalogBuilder : IDisposable
{
    private readonly CatalogFolder catalogs;
    private readonly bool allowShrink;
    private readonly TimeProvider clock;
    private readonly CompiledStore store;
    private ArticleCache cache;

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

    private readonly string contentPath;

    /// <summary>How many articles the last build had to compile; the others came from the cache.</summary>
    public int Compiled => cache.Compiled;

    /// <summary>The newest good catalog of this content folder, whatever the folder holds now.</summary>
    public CatalogReader? LastGoodOrNull() => catalogs.OpenLastGoodOrNull(contentPath);

    /// <summary>The content as it is now, without a catalog.</summary>
    public GuideLoad Check(CancellationToken cancellation = default) => Load(ContentFolder.Scan(contentPath, cancellation), Severity.Error, cancellation);

    /// <param name="before">The catalog that is served until now, when there is one.</param>
    /// <param name="cancellation">Stops between files.</param>
    public CatalogBuild Build(CatalogReader? before, CancellationToken cancellation = default)
    {
        try
        {
            var content = ContentFolder.Scan(contentPath, cancellation);
            if (before?.ContentHash == content.Hash) return new CatalogBuild(before, [], null);
            return catalogs.OpenOrNull(content.Hash) is { } reader ? new CatalogBuild(reader, [], null) : CompileTwice(content, before, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new CatalogBuild(null, [], failure.Message);
        }
    }

    public void Dispose() => store.Dispose();

    /// <summary>A second time from nothing, when the cache of compiled articles turns out to be damaged.</summary>
    private CatalogBuild CompileTwice(ContentFolder content, CatalogReader? before, CancellationToken cancellation)
    {
        try
        {
            return Compile(content, before, cancellation);
        }
        catch (DamagedCacheException)
        {
            store.Clear();
            cache = new ArticleCache(store);
            return Compile(content, before, cancellation);
        }
    }

    private CatalogBuild Compile(ContentFolder content, CatalogReader? before, CancellationToken cancellation)
    {
        var load = Load(content, Severity.Warning, cancellation);
        if (load.Guide is not { } guide) return new CatalogBuild(null, load.Problems, "the content has errors");
        if (!allowShrink && before is not null && guide.Articles.Length * 2 < before.ArticleCount)
            return new CatalogBuild(null, load.Problems, $"the content has {guide.Articles.Length} articles, under half of the {before.ArticleCount} before; set Guide:AllowShrink=true if that is meant");
        CatalogWriter.Write(guide, content, catalogs);
        var written = catalogs.OpenOrNull(content.Hash) ?? throw new IOException($"the catalog that was just written to {catalogs.FullPath} is not what was written; check the disk");
        catalogs.Tidy();
        return new CatalogBuild(written, load.Problems, null);
    }

    private GuideLoad Load(ContentFolder content, Severity drift, CancellationToken cancellation) =>
        GuideLoader.Load(content, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), drift, cache, cancellation);
}
