using PythonWebGuide.Content;
using PythonWebGuide.Content.Rules;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Catalog;

/// <summary>Makes the catalog of a content folder: opens the one that is there, or compiles and writes it.</summary>
/// <param name="contentPath">The content folder.</param>
/// <param name="catalogs">Where catalogs are kept.</param>
/// <param name="allowShrink">Accept a guide with under half of the articles of the one before.</param>
/// <param name="clock">Says what day it is.</param>
public sealed class CatalogBuilder(string contentPath, CatalogFolder catalogs, bool allowShrink, TimeProvider clock)
{
    private readonly string contentPath = Path.GetFullPath(contentPath);

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
            return catalogs.OpenOrNull(content.Hash) is { } reader ? new CatalogBuild(reader, [], null) : Compile(content, before, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new CatalogBuild(null, [], failure.Message);
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
        GuideLoader.Load(content, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), drift, cancellation);
}
