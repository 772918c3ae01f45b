using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Compilation;

namespace PythonWebGuide.Catalog;

/// <summary>
/// Compiled articles in a SQLite file beside the catalogs. It is only a cache: each entry carries its hash, and whatever
/// cannot be read, written or trusted is compiled again.
/// </summary>
internal sealed class CompiledStore(CatalogFolder catalogs) : ICompiledStore, IDisposable
{
    private const string Tables = "CREATE TABLE IF NOT EXISTS compiled (Key TEXT PRIMARY KEY, Facts BLOB NOT NULL, FactsHash BLOB NOT NULL, Html BLOB NOT NULL, Sections BLOB NOT NULL, Markdown BLOB NOT NULL, BodyHash BLOB NOT NULL)";

    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteTransaction? transaction;
    private bool isBroken;
    private bool isTidy;

    private string FilePath => Path.Combine(catalogs.FullPath, "compiled", $"articles-{CatalogSchema.Version}.db");

    public byte[]? FactsOrNull(string key) => Try(open =>
    {
        using var command = Command(open, "SELECT Facts, FactsHash FROM compiled WHERE Key = $key", key);
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;
        var facts = (byte[])row[0];
        return IsIntact((byte[])row[1], key, facts, []) ? facts : null;
    });

    public ArticleBody Body(string key) => Try(open =>
    {
        using var command = Command(open, "SELECT Html, Sections, Markdown, BodyHash FROM compiled WHERE Key = $key", key);
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;
        var (html, sections, markdown) = ((byte[])row[0], (byte[])row[1], (byte[])row[2]);
        return IsIntact((byte[])row[3], key, html, [.. sections, .. markdown]) ? new ArticleBody(html, sections, markdown) : null;
    }) ?? throw new DamagedCacheException($"the cache of compiled articles, {FilePath}, is damaged; delete it");

    public bool TryPut(string key, byte[] facts, ArticleBody body) => Try(open =>
    {
        transaction ??= open.BeginTransaction();
        using var command = Command(open, "INSERT OR REPLACE INTO compiled VALUES ($key, $facts, $factsHash, $html, $sections, $markdown, $bodyHash)", key);
        var (html, sections, markdown) = (body.PackedHtml.ToArray(), body.PackedSections.ToArray(), body.PackedMarkdown.ToArray());
        command.Parameters.AddWithValue("$facts", facts);
        command.Parameters.AddWithValue("$factsHash", HashOf(key, facts, []));
        command.Parameters.AddWithValue("$html", html);
        command.Parameters.AddWithValue("$sections", sections);
        command.Parameters.AddWithValue("$markdown", markdown);
        command.Parameters.AddWithValue("$bodyHash", HashOf(key, html, [.. sections, .. markdown]));
        command.ExecuteNonQuery();
        return this;
    }) is not null;

    /// <summary>Writes what was put. What no build uses goes once in the life of a process: an older guide may still be read.</summary>
    public void Keep(IReadOnlySet<string> keys) => Try(open =>
    {
        if (!isTidy) Forget(open, keys);
        isTidy = true;
        transaction?.Commit();
        transaction?.Dispose();
        transaction = null;
        return this;
    });

    /// <summary>Starts with an empty file at the next use.</summary>
    public void Clear()
    {
        lock (gate)
        {
            Close();
            isBroken = false;
            if (Directory.Exists(Path.GetDirectoryName(FilePath))) File.Delete(FilePath);
        }
    }

    public void Dispose()
    {
        lock (gate) Close();
    }

    private void Forget(SqliteConnection open, IReadOnlySet<string> keys)
    {
        var stale = new List<string>();
        using (var all = Command(open, "SELECT Key FROM compiled WHERE Key <> $key", ""))
        using (var rows = all.ExecuteReader())
        {
            while (rows.Read())
            {
                if (!keys.Contains(rows.GetString(0))) stale.Add(rows.GetString(0));
            }
        }

        if (stale.Count == 0) return;
        transaction ??= open.BeginTransaction();
        foreach (var key in stale)
        {
            using var delete = Command(open, "DELETE FROM compiled WHERE Key = $key", key);
            delete.ExecuteNonQuery();
        }
    }

    private T? Try<T>(Func<SqliteConnection, T?> work)
        where T : class
    {
        lock (gate)
        {
            if (isBroken) return null;
            try
            {
                return work(connection ??= Open());
            }
            // A flipped bit may make a text of what was a blob.
            catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException or InvalidCastException)
            {
                Close();
                isBroken = true;
                return null;
            }
        }
    }

    private SqliteConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        foreach (var older in Directory.EnumerateFiles(Path.GetDirectoryName(FilePath)!).Where(file => !file.StartsWith(FilePath, StringComparison.Ordinal))) File.Delete(older);

        // A file that another process is writing is not waited for.
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FilePath, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        opened.Open();
        opened.Run($"PRAGMA synchronous=OFF; {Tables}");
        return opened;
    }

    private void Close()
    {
        transaction?.Dispose();
        transaction = null;
        connection?.Dispose();
        connection = null;
    }

    private SqliteCommand Command(SqliteConnection open, string sql, string key)
    {
        var command = open.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.Parameters.AddWithValue("$key", key);
        return command;
    }

    /// <summary>The key is hashed as well: a damaged index may lead to the row of another.</summary>
    private static bool IsIntact(byte[] hash, string key, byte[] first, byte[] second) => HashOf(key, first, second).AsSpan().SequenceEqual(hash);

    private static byte[] HashOf(string key, byte[] first, byte[] second)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(key));
        hash.AppendData(BitConverter.GetBytes(first.Length));
        hash.AppendData(first);
        hash.AppendData(second);
        return hash.GetHashAndReset();
    }
}
