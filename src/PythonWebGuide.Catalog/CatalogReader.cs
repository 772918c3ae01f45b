using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog;

/// <summary>The only door to a catalog for readers. Immutable: what it answers never changes while it is open.</summary>
public sealed class CatalogReader : IDisposable
{
    private static readonly Func<CatalogContext, int, ArticleRow?> ArticleById =
        EF.CompileQuery((CatalogContext context, int id) => context.Articles.AsNoTracking().SingleOrDefault(row => row.Id == id));

    private readonly CatalogConnections connections;
    private readonly SearchIndex index;

    private CatalogReader(CatalogConnections connections)
    {
        this.connections = connections;
        using var context = connections.Context();
        var meta = context.Meta.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
        ContentHash = meta[CatalogMeta.ContentHash];
        ContentFolder = meta[CatalogMeta.ContentFolder];
        ArticleCount = int.Parse(meta[CatalogMeta.Articles], CultureInfo.InvariantCulture);
        Map = GuideMapReader.Read(context);
        using var connection = connections.Open();
        index = SearchIndexReader.Read(connection, Map);
    }

    /// <summary>Hex SHA-256 of the content that it was made from.</summary>
    public string ContentHash { get; }

    /// <summary>Full path of the content folder that it was made from.</summary>
    public string ContentFolder { get; }

    public int ArticleCount { get; }

    public GuideMap Map { get; }

    public ArticleText TextOf(ArticleEntry article)
    {
        using var context = connections.Context();
        var row = ArticleById(context, article.Id) ?? throw new InvalidOperationException($"Article {article.Id} is in the map of the catalog, but not in its table.");
        return new ArticleText(
            row.Html,
            JsonSerializer.Deserialize(row.Outline, CatalogJson.Default.ImmutableArrayOutlineEntry),
            JsonSerializer.Deserialize(row.Changes, CatalogJson.Default.ImmutableArrayArticleChange),
            JsonSerializer.Deserialize(row.Questions, CatalogJson.Default.ImmutableArrayQuestion));
    }

    /// <summary>HTML of a section's landing text; empty when it has none.</summary>
    public string LandingOf(SectionEntry section)
    {
        using var context = connections.Context();
        return context.Sections.Where(row => row.Path == section.Path).Select(row => row.Html).Single();
    }

    /// <param name="path">Place in the content folder.</param>
    public ImageFile? ImageOrNull(string path)
    {
        using var context = connections.Context();
        var row = context.Images.AsNoTracking().SingleOrDefault(image => image.Path == path);
        return row is null ? null : new ImageFile(Content.SourcePath.Parse(row.Path), row.ContentType, row.Bytes);
    }

    /// <summary>A step of a sample as a zip file.</summary>
    /// <param name="name"><c>project/step</c>.</param>
    public byte[]? ArchiveOrNull(string name)
    {
        using var context = connections.Context();
        return context.Samples.Where(row => row.Name == name).Select(row => row.Archive).SingleOrDefault();
    }

    public SearchAnswer Search(SearchRequest request) => Search(request, RankingWeights.Default);

    /// <summary>Why a search gives what it gives.</summary>
    public SearchExplanation Explain(string query, int limit)
    {
        using var rented = connections.Rent();
        return new SectionSearch(index, rented.Session, RankingWeights.Default).Explain(query, limit);
    }

    public void Dispose() => connections.Dispose();

    internal SearchAnswer Search(SearchRequest request, RankingWeights weights)
    {
        using var rented = connections.Rent();
        return new SectionSearch(index, rented.Session, weights).Answer(request);
    }

    internal static CatalogReader Open(CatalogFile file)
    {
        var opened = new CatalogConnections(file);
        try
        {
            return new CatalogReader(opened);
        }
        catch (SqliteException)
        {
            opened.Dispose();
            throw;
        }
    }
}
