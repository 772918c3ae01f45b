using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PythonWebGuide.Catalog.Search;

/// <summary>The prepared statements of one connection, used by one search at a time.</summary>
internal sealed class SearchSession : IDisposable
{
    private const int MostSections = 4000;

    /// <summary>A phrase takes a millisecond; one that takes longer than this is answered with what was found so far.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>How many steps of its virtual machine SQLite makes between two looks at the clock.</summary>
    private const int StepsBetweenLooks = 1000;

    private readonly SqliteCommand findPhrase;
    private readonly SqliteCommand readSection;
    private SearchScratch? scratch;
    private long deadline;

    public SearchSession(SqliteConnection connection)
    {
        findPhrase = connection.CreateCommand();
        findPhrase.CommandText = "SELECT rowid FROM fts WHERE fts MATCH $match LIMIT $most";
        findPhrase.Parameters.AddWithValue("$match", "");
        findPhrase.Parameters.AddWithValue("$most", MostSections);
        readSection = connection.CreateCommand();
        readSection.CommandText = "SELECT Anchor, Level, Heading, Trail, Text, Code FROM article_sections WHERE Id = $id";
        readSection.Parameters.AddWithValue("$id", 0);
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => deadline != 0 && Stopwatch.GetTimestamp() > deadline ? 1 : 0, null);
    }

    /// <returns>Numbers of sections from 0, in order.</returns>
    public ImmutableArray<int> SectionsWith(string match)
    {
        findPhrase.Parameters[0].Value = match;
        var sections = ImmutableArray.CreateBuilder<int>();
        deadline = Stopwatch.GetTimestamp() + (long)(Patience.TotalSeconds * Stopwatch.Frequency);
        try
        {
            using var rows = findPhrase.ExecuteReader();
            while (rows.Read()) sections.Add(rows.GetInt32(0) - 1);
        }
        catch (SqliteException interrupted) when (interrupted.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            return sections.ToImmutable();
        }
        finally
        {
            deadline = 0;
        }

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
    }
}
