using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace PythonWebGuide.Catalog.Search;

/// <summary>The words of the guide that an unfinished word may become, the most frequent first.</summary>
internal static class Completions
{
    private const int Most = 8;
    private const int LeastLetters = 2;

    private const string Find = """
        SELECT Word FROM words WHERE Word > $prefix AND Word < $prefix || char(1114111) ORDER BY Sections DESC, Word LIMIT $most
        """;

    public static ImmutableArray<string> Of(SearchQuery query, SqliteConnection connection)
    {
        if (!query.LastIsOpen || query.Groups[^1][^1].Length < LeastLetters) return [];
        using var command = connection.CreateCommand();
        command.CommandText = Find;
        command.Parameters.AddWithValue("$prefix", query.Groups[^1][^1]);
        command.Parameters.AddWithValue("$most", Most);
        using var rows = command.ExecuteReader();
        var words = ImmutableArray.CreateBuilder<string>();
        while (rows.Read()) words.Add(rows.GetString(0));
        return words.ToImmutable();
    }
}
