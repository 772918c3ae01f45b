using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Catalog.Search.Indexing;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Sources;
using SQLitePCL;

namespace PythonWebGuide.Catalog;

/// <summary>Writes a guide into a new catalog file, in one transaction, and makes it current by its name.</summary>
public static class CatalogWriter
{
    /// <summary>What FTS5 may gather in memory.</summary>
    private const int BytesBeforeWriting = 16 << 20;

    /// <summary>SQLite's answers that are no bug of this program.</summary>
    private static readonly int[] OfTheDisk = [raw.SQLITE_PERM, raw.SQLITE_READONLY, raw.SQLITE_IOERR, raw.SQLITE_CORRUPT, raw.SQLITE_FULL, raw.SQLITE_CANTOPEN];

    /// <returns>The finished file, sealed with its hash.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static CatalogFile Write(Guide guide, ContentFolder content, CatalogFolder catalogs, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(catalogs.FullPath);
        var building = new CatalogFile(Path.Combine(catalogs.FullPath, $"{CatalogFolder.Building}{Guid.NewGuid():N}.db"));
        using var claim = CatalogFolder.Claim(building);
        try
        {
            File.Create(building.Path).Dispose(); // made empty first, so that a folder that cannot be written says so here
            using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = building.Path, Pooling = false }.ConnectionString))
            {
                connection.Open();
                using var interruption = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle));
                Fill(connection, guide, content, cancellation);
            }

            building.Seal();
            var finished = catalogs.FileFor(content.Hash);
            building.MoveTo(finished);
            catalogs.MakeNewest(finished);
            return finished;
        }
        catch (Exception failure) when (cancellation.IsCancellationRequested && (failure is InvalidOperationException || failure.OfSqlite is not null))
        {
            throw new OperationCanceledException("The content changed again.", failure, cancellation);
        }
        catch (Exception failure) when (failure.OfSqlite is { SqliteErrorCode: var code } && OfTheDisk.Contains(code))
        {
            throw new IOException($"the catalog cannot be written to {catalogs.FullPath}: {failure.GetBaseException().Message}", failure);
        }
        finally
        {
            building.Delete();
        }
    }

    private static void Fill(SqliteConnection connection, Guide guide, ContentFolder content, CancellationToken cancellation)
    {
        // A half-made file is thrown away, so nothing has to survive a crash.
        connection.Run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
        using (var transaction = connection.BeginTransaction())
        {
            var rows = new GuideRows(guide);
            FillTables(connection, transaction, rows, guide, content);
            BulkInsert.Articles(connection, transaction, Until(rows.Articles(), cancellation));
            var search = new SearchRows(cancellation);
            BulkInsert.ArticleSections(connection, transaction, search.Reading(Until(rows.ArticleSections(), cancellation)));
            BulkInsert.Words(connection, transaction, Until(search.Words(), cancellation));
            BulkInsert.Stems(connection, transaction, Until(search.Stems(), cancellation));
            BulkInsert.SectionStems(connection, transaction, Until(search.SectionStems(), cancellation));
            // Everything is merged once at the end, so that less is written in between.
            connection.Run($"INSERT INTO fts(fts, rank) VALUES('hashsize', {BytesBeforeWriting}), ('automerge', 0);", transaction);
            connection.Run("INSERT INTO fts(fts) VALUES('rebuild'); INSERT INTO fts(fts) VALUES('optimize');", transaction);
            transaction.Commit();
        }

        connection.Run("ANALYZE;");
        if (connection.Read("PRAGMA integrity_check(1)", row => row.GetString(0)) is not ["ok"]) throw new IOException("the catalog that was just written is damaged; check the memory and the disk");
    }

    /// <summary>A change of the content must not wait for the rest of a catalog that nobody will use.</summary>
    private static IEnumerable<TRow> Until<TRow>(IEnumerable<TRow> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    /// <summary>Everything but the pages and their search.</summary>
    private static void FillTables(SqliteConnection connection, SqliteTransaction transaction, GuideRows rows, Guide guide, ContentFolder content)
    {
        using var context = new CatalogContext(new DbContextOptionsBuilder<CatalogContext>().UseSqlite(connection).Options);
        context.Database.UseTransaction(transaction);
        connection.Run(context.Database.GenerateCreateScript() + CatalogSchema.FullText, transaction);
        AddMeta(context, guide, content);
        context.AddRange(rows.Sections());
        context.AddRange(rows.Paths());
        context.AddRange(rows.PathSteps());
        context.AddRange(rows.Redirects());
        context.AddRange(rows.Terms());
        context.AddRange(rows.Synonyms());
        context.AddRange(rows.Samples());
        context.AddRange(rows.Errors());
        context.AddRange(rows.Images());
        context.SaveChanges();
    }

    private static void AddMeta(CatalogContext context, Guide guide, ContentFolder content) => context.AddRange(
        new MetaRow { Key = CatalogMeta.Title, Value = guide.Title },
        new MetaRow { Key = CatalogMeta.Layers, Value = JsonSerializer.Serialize(guide.Layers, CatalogJson.Default.ImmutableArrayGlossaryLayer) },
        new MetaRow { Key = CatalogMeta.Chooser, Value = JsonSerializer.Serialize(guide.Chooser, CatalogJson.Default.Chooser) },
        new MetaRow { Key = CatalogMeta.Comparison, Value = JsonSerializer.Serialize(guide.Comparison, CatalogJson.Default.Comparison) },
        new MetaRow { Key = CatalogMeta.Versions, Value = JsonSerializer.Serialize(guide.Versions, CatalogJson.Default.ImmutableArrayPackageVersion) },
        new MetaRow { Key = CatalogMeta.Quality, Value = JsonSerializer.Serialize(guide.Quality, CatalogJson.Default.QualityReport) },
        new MetaRow { Key = CatalogMeta.ContentHash, Value = content.Hash },
        new MetaRow { Key = CatalogMeta.ContentFolder, Value = content.FullPath });
}
