using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PythonWebGuide.Catalog;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Benchmarks;

/// <summary>Search as tutorials show it: one FTS5 table with external content, made of the same compiled articles; every word wanted, <c>ORDER BY rank</c>.</summary>
internal sealed class PlainFts5 : IDisposable
{
    private readonly SqliteConnection connection;

    public PlainFts5(string file, IEnumerable<(string Path, string Title, ArticleSection Section)> sections)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Build = ThreadTime.OfProcess(() => Fill(sections));
        Megabytes = new FileInfo(file).Length / 1e6;
    }

    /// <summary>Seconds, of processor time and by the clock.</summary>
    public (double Cpu, double Wall) Build { get; }

    public double Megabytes { get; }

    /// <summary>The pages that have every word, best first.</summary>
    public ImmutableArray<string> Search(string query) => Find(query, " ");

    /// <summary>The pages that have one of the words, best first.</summary>
    public ImmutableArray<string> SearchAny(string query) => Find(query, " OR ");

    public void Dispose() => connection.Dispose();

    private void Fill(IEnumerable<(string Path, string Title, ArticleSection Section)> sections)
    {
        connection.Run("CREATE TABLE sections(id INTEGER PRIMARY KEY, path TEXT, title TEXT, heading TEXT, body TEXT, code TEXT, idents TEXT)");
        connection.Run("CREATE VIRTUAL TABLE fts USING fts5(title, heading, body, code, idents, content='sections', content_rowid='id')");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO sections(path, title, heading, body, code, idents) VALUES ($0, $1, $2, $3, $4, $5)";
        for (var i = 0; i < 6; i++) insert.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        foreach (var (path, title, section) in sections)
        {
            string[] cells = [path, title, section.Heading, section.Text, section.Code, section.Identifiers];
            for (var i = 0; i < cells.Length; i++) insert.Parameters[i].Value = cells[i];
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        connection.Run("INSERT INTO fts(fts) VALUES('rebuild')");
        connection.Run("INSERT INTO fts(fts) VALUES('optimize')");
    }

    private ImmutableArray<string> Find(string query, string between)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"\"{word.Replace("\"", "\"\"")}\"").ToList();
        if (words.Count == 0) return [];
        using var find = connection.CreateCommand();
        find.CommandText = "SELECT s.path FROM fts JOIN sections s ON s.id = fts.rowid WHERE fts MATCH $q ORDER BY rank LIMIT 60";
        find.Parameters.AddWithValue("$q", string.Join(between, words));
        using var rows = find.ExecuteReader();
        var pages = new List<string>();
        while (rows.Read()) pages.Add(rows.GetString(0));
        return [.. pages.Distinct(StringComparer.Ordinal).Take(10)];
    }
}
