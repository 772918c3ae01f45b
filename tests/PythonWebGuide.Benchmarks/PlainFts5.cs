using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PythonWebGuide.Catalog;

namespace PythonWebGuide.Benchmarks;

/// <summary>Search as tutorials show it: one FTS5 table with external content, every word wanted, <c>ORDER BY rank</c>.</summary>
internal sealed class PlainFts5 : IDisposable
{
    private readonly SqliteConnection connection;

    public PlainFts5(string file, IEnumerable<CorpusLine> lines)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Run("CREATE TABLE sections(id INTEGER PRIMARY KEY, path TEXT, title TEXT, heading TEXT, body TEXT, code TEXT, idents TEXT)");
        connection.Run("CREATE VIRTUAL TABLE fts USING fts5(title, heading, body, code, idents, content='sections', content_rowid='id')");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO sections(path, title, heading, body, code, idents) VALUES ($0, $1, $2, $3, $4, $5)";
        for (var i = 0; i < 6; i++) insert.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        foreach (var line in lines)
        {
            string[] cells = [line.Path, line.Title, line.Heading, line.Body, line.Code, line.Idents];
            for (var i = 0; i < cells.Length; i++) insert.Parameters[i].Value = cells[i];
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        connection.Run("INSERT INTO fts(fts) VALUES('rebuild')");
        connection.Run("INSERT INTO fts(fts) VALUES('optimize')");
        BuildSeconds = clock.Elapsed.TotalSeconds;
        Megabytes = new FileInfo(file).Length / 1e6;
    }

    public double BuildSeconds { get; }

    public double Megabytes { get; }

    /// <summary>The pages that have every word, best first.</summary>
    public ImmutableArray<string> Search(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word.Replace("\"", "\"\"")}\"").ToList();
        if (words.Count == 0) return [];
        using var find = connection.CreateCommand();
        find.CommandText = "SELECT s.path FROM fts JOIN sections s ON s.id = fts.rowid WHERE fts MATCH $q ORDER BY rank LIMIT 60";
        find.Parameters.AddWithValue("$q", string.Join(' ', words));
        using var rows = find.ExecuteReader();
        var pages = new List<string>();
        while (rows.Read()) pages.Add(rows.GetString(0));
        return [.. pages.Distinct(StringComparer.Ordinal).Take(10)];
    }

    public void Dispose() => connection.Dispose();
}
