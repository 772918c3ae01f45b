using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PythonWebGuide.Catalog.Errors;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Catalog.Search.Export;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Sources;
using SQLitePCL;

namespace PythonWebGuide.Catalog;

/// <summary>The only door to a catalog for readers. Immutable: what it answers never changes while it is open.</summary>
public sealed class CatalogReader : IDisposable
{
    private const int MostWordsOfSearch = 12;

    private static readonly Func<CatalogContext, int, ArticleRow?> ArticleById =
        EF.CompileQuery((CatalogContext context, int id) => context.Articles.SingleOrDefault(row => row.Id == id));

    /// <summary>To the catalog; for a preview, to the one that it searches in.</summary>
    private readonly CatalogConnections connections;
    private readonly CatalogPreview? preview;
    private readonly SearchIndex index;
    private readonly ErrorIndex errors;
    private int damaged;

    private CatalogReader(CatalogConnections connections, DateTimeOffset made)
    {
        this.connections = connections;
        Made = made;
        var read = SearchIndexReader.ReadAsync(connections);
        using var rented = connections.Rent();
        var context = rented.Session.Context;
        var meta = context.Meta.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
        ContentHash = meta[CatalogMeta.ContentHash];
        ContentFolder = meta[CatalogMeta.ContentFolder];
        var tables = GuideTables.Of(context);
        Map = GuideMapReader.Read(tables);
        errors = ErrorIndexReader.Read(tables, Map);
        index = read.GetAwaiter().GetResult()(Map);
    }

    private CatalogReader(CatalogPreview preview)
    {
        this.preview = preview;
        connections = preview.Searched.connections;
        Made = DateTimeOffset.UtcNow;
        ContentHash = preview.Content.Hash;
        ContentFolder = preview.Content.FullPath;
        Map = GuideMapReader.Read(preview.Tables);
        errors = ErrorIndexReader.Read(preview.Tables, Map);
        index = preview.Searched.index;
    }

    /// <summary>When it was made; for one that was there already, when it was last swapped in.</summary>
    public DateTimeOffset Made { get; }

    /// <summary>Hex SHA-256 of the content that it was made from.</summary>
    public string ContentHash { get; }

    /// <summary>Full path of the content folder that it was made from.</summary>
    public string ContentFolder { get; }

    public int ArticleCount => Map.Articles.Length;

    /// <summary>For a preview, the whole catalog that it searches in; else this one.</summary>
    public CatalogReader Whole => preview?.Searched ?? this;

    /// <summary>Whether it shows the content of now, but searches in a catalog from before: to be replaced by a whole one soon.</summary>
    public bool IsPreview => preview is not null;

    /// <summary>Whether its file turned out not to be what was opened.</summary>
    public bool IsDamaged => Volatile.Read(ref damaged) != 0;

    public GuideMap Map { get; }

    /// <summary>The error messages that the guide explains, in reading order.</summary>
    public IEnumerable<KnownErrorEntry> Errors => errors.Entries;

    /// <summary>Whether a failure means that the file of a catalog is damaged: the disk lost something after it was checked.</summary>
    public static bool IsDamage(Exception failure) =>
        failure is InvalidDataException or JsonException
        || failure.OfSqlite is { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_IOERR };

    /// <summary>Never to be trusted again.</summary>
    /// <returns>Whether this is news.</returns>
    public bool TryDistrust() => Interlocked.Exchange(ref damaged, 1) == 0;

    public ArticleText TextOf(ArticleEntry article)
    {
        if (preview?.Guide.Articles[article.Id - 1] is { } compiled) return new ArticleText(compiled.Html, compiled.Outline, compiled.Metadata.Changes, compiled.Questions);
        var row = RowOf(article);
        return new ArticleText(
            PackedText.Unpack(row.Html),
            JsonSerializer.Deserialize(row.Outline, CatalogJson.Default.ImmutableArrayOutlineEntry),
            JsonSerializer.Deserialize(row.Changes, CatalogJson.Default.ImmutableArrayArticleChange),
            JsonSerializer.Deserialize(row.Questions, CatalogJson.Default.ImmutableArrayQuestion));
    }

    /// <summary>An article as Markdown, samples filled in.</summary>
    /// <param name="article">The article.</param>
    /// <param name="publicUrl">Base of the addresses that its links get.</param>
    public string MarkdownOf(ArticleEntry article, string publicUrl)
    {
        if (preview?.Guide.Articles[article.Id - 1] is { } compiled) return ArticleBody.MarkdownFor(compiled.Body.PackedMarkdown, publicUrl);
        return ArticleBody.MarkdownFor(RowOf(article).Markdown, publicUrl);
    }

    /// <summary>HTML of a section's landing text; empty when it has none.</summary>
    public string LandingOf(SectionEntry section)
    {
        if (preview is not null) return preview.Guide.Sections.Single(one => one.Path == section.Path).Html;
        using var rented = connections.Rent();
        return rented.Session.Context.Sections.Where(row => row.Path == section.Path).Select(row => row.Html).Single();
    }

    /// <param name="path">Place in the content folder.</param>
    public ImageFile? ImageOrNull(string path)
    {
        if (preview is not null) return preview.Guide.Images.FirstOrDefault(image => image.Path.ToString() == path);
        using var rented = connections.Rent();
        var row = rented.Session.Context.Images.SingleOrDefault(image => image.Path == path);
        return row is null ? null : new ImageFile(SourcePath.Parse(row.Path), row.ContentType, row.Bytes);
    }

    /// <summary>A step of a sample as a zip file.</summary>
    /// <param name="name"><c>project/step</c>.</param>
    public byte[]? ArchiveOrNull(string name)
    {
        if (preview is not null) return preview.Guide.Samples.FirstOrDefault(sample => sample.Name == name)?.Pack().ToArray();
        using var rented = connections.Rent();
        return rented.Session.Context.Samples.Where(row => row.Name == name).Select(row => row.Archive).SingleOrDefault();
    }

    /// <summary>The error that a query is, when it is one that the guide explains.</summary>
    public KnownErrorEntry? ErrorOrNull(string query) =>
        errors.Find(PastedError.Parse(query)).Where(found => found.Likeness >= ErrorIndex.Sure).Select(found => found.Message.Entry).FirstOrDefault();

    /// <summary>What the guide knows of a pasted traceback or message.</summary>
    public ErrorDiagnosis Diagnose(string text)
    {
        var pasted = PastedError.Parse(text);
        var found = errors.Find(pasted);
        var html = HtmlOf([.. found.Select(entry => entry.Message.Id)]);
        var said = pasted.Conclusion is { } line ? string.Join(' ', line.Words.Prepend(line.Type).OfType<string>().Take(MostWordsOfSearch)) : "";
        return new ErrorDiagnosis(pasted.Count, pasted.Conclusion?.Text ?? "", said, pasted.OwnFrame,
            [.. found.Select(entry => new DiagnosedError(entry.Message.Entry, entry.Likeness >= ErrorIndex.Sure, html[entry.Message.Id]))]);
    }

    private ArticleRow RowOf(ArticleEntry article)
    {
        using var rented = connections.Rent();
        var row = ArticleById(rented.Session.Context, article.Id) ?? throw new InvalidDataException($"Article {article.Id} is in the map of the catalog, but not in its table.");
        TextHash.Check(row);
        return row;
    }

    /// <summary>The sections that explain errors, by the numbers of these.</summary>
    private Dictionary<int, string> HtmlOf(IReadOnlyList<int> errorIds)
    {
        if (preview is not null) return preview.Tables.Errors.Where(row => errorIds.Contains(row.Id)).ToDictionary(row => row.Id, row => row.Html);
        using var rented = connections.Rent();
        return rented.Session.Context.Errors.Where(row => errorIds.Contains(row.Id)).Select(row => new { row.Id, row.Html }).ToDictionary(row => row.Id, row => row.Html);
    }

    public SearchAnswer Search(SearchRequest request) => Search(request, RankingWeights.Default);

    /// <summary>Why a search gives what it gives.</summary>
    public SearchExplanation Explain(string query, int limit)
    {
        if (preview is not null) return preview.Searched.Explain(query, limit);
        using var rented = connections.Rent();
        return new SectionSearch(index, rented.Session.Search, RankingWeights.Default).Explain(query, limit);
    }

    /// <summary>The search index in parts (JSON) for a browser that searches by itself.</summary>
    public IReadOnlyList<(string Name, byte[] Json)> SearchParts()
    {
        if (preview is not null) return preview.Searched.SearchParts();
        using var connection = connections.Open();
        return [.. new SearchParts(connection, index).All()];
    }

    /// <summary>Closes it; the catalog that a preview searches in stays open.</summary>
    public void Dispose()
    {
        if (preview is null) connections.Dispose();
    }

    /// <summary>A guide without writing a catalog: pages at once, search as before.</summary>
    internal static CatalogReader Preview(Guide guide, ContentFolder content, CatalogReader before) => new(new CatalogPreview(guide, content, before.Whole));

    internal SearchAnswer Search(SearchRequest request, RankingWeights weights)
    {
        if (preview is not null) return preview.Searched.Search(request, weights);
        using var rented = connections.Rent();
        return new SectionSearch(index, rented.Session.Search, weights).Answer(request);
    }

    internal ImmutableArray<(ArticleEntry Article, ImmutableArray<Candidate> Sections)> Judge(string query)
    {
        using var rented = connections.Rent();
        return new SectionSearch(index, rented.Session.Search, RankingWeights.Default).Judge(query);
    }

    internal static CatalogReader Open(CatalogFile file)
    {
        var opened = new CatalogConnections(file);
        try
        {
            return new CatalogReader(opened, new DateTimeOffset(File.GetLastWriteTimeUtc(file.Path), TimeSpan.Zero));
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_CANTOPEN)
        {
            opened.Dispose();
            throw new IOException($"the catalog {file.Path} cannot be opened: {failure.Message}", failure);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }
}
