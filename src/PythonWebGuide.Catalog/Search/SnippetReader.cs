using System.Net;
using Microsoft.Data.Sqlite;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Cuts the part of a section that shows best why it matches. Only run for the results of one page.</summary>
internal sealed class SnippetReader(SqliteConnection connection, string match)
{
    private const char Open = '\u0002';
    private const char Close = '\u0003';

    /// <summary>Columns 4 and 5 of the index are text and code; 28 words.</summary>
    private const string ReadSnippets = """
        SELECT snippet(fts, 4, char(2), char(3), '…', 28), snippet(fts, 5, char(2), char(3), '…', 16) FROM fts WHERE fts MATCH $match AND rowid = $id
        """;

    /// <returns>Encoded text; the matching words in <c>mark</c> elements.</returns>
    public string Read(int sectionId)
    {
        using var command = connection.CreateCommand();
        command.CommandText = ReadSnippets;
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$id", sectionId);
        using var rows = command.ExecuteReader();
        if (!rows.Read()) return "";
        var (text, code) = (rows.GetString(0), rows.GetString(1));
        return Marked(text.Contains(Open, StringComparison.Ordinal) || !code.Contains(Open, StringComparison.Ordinal) ? text : code);
    }

    private static string Marked(string snippet) => WebUtility.HtmlEncode(snippet)
        .Replace(Open.ToString(), "<mark>", StringComparison.Ordinal)
        .Replace(Close.ToString(), "</mark>", StringComparison.Ordinal);
}
