using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace PythonWebGuide.Catalog.Search;

/// <summary>One connection with its prepared statements, used by one search at a time.</summary>
internal sealed class SearchSession : IDisposable
{
    private const int MostSections = 4000;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand findPhrase;
    private readonly SqliteCommand readSection;
    private SearchScratch? scratch;

    public SearchSession(SqliteConnection connection)
    {
        this.connection = connection;
        findPhrase = connection.CreateCommand();
        findPhrase.CommandText = "SELECT rowid FROM fts WHERE fts MATCH $match LIMIT $most";
        findPhrase.Parameters.AddWithValue("$match", "");
        findPhrase.Parameters.AddWithValue("$most", MostSections);
        readSection = connection.CreateCommand();
        readSection.CommandText = "SELECT Anchor, Level, Heading, Trail, Text, Code FROM article_sections WHERE Id = $id";
        readSection.Parameters.AddWithValue("$id", 0);
    }

    /// <returns>Numbers of sections from 0, in order.</returns>
    public ImmutableArray<int> SectionsWith(string match)
    {
        findPhrase.Parameters[0].Value = match;
        using var rows = findPhrase.ExecuteReader();
        var sections = ImmutableArray.CreateBuilder<int>();
        while (rows.Read()) sections.Add(rows.GetInt32(0) - 1);
        return sections.ToImmutable();
    }

    public SectionText Section(int number)
    {
        readSection.Parameters[0].Value = number + 1;
        using var row = readSection.ExecuteReader();
        row.Read();
        return new SectionText(row.GetString(0), row.GetInt32(1) == 1, row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5));
    }

    public SearchScratch Scratch(SearchIndex index) => scratch ??= new SearchScratch(index);

    public void Dispose()
    {
        findPhrase.Dispose();
        readSection.Dispose();
        connection.Dispose();
    }
}
