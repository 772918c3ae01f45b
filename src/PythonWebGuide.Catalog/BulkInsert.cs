using Microsoft.Data.Sqlite;
using PythonWebGuide.Catalog.Rows;

namespace PythonWebGuide.Catalog;

/// <summary>The large tables, through one prepared statement each: several times faster than tracked entities.</summary>
internal static class BulkInsert
{
    public static void Articles(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<ArticleRow> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO articles (Id, SectionId, Source, Slug, Title, Summary, Kind, Level, Minutes, Updated, Topics, Requires, Samples, Links, Html, Markdown, Outline, Changes, Questions, TextHash)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """;
        Insert(command, 20, rows, row =>
        [
            row.Id, row.SectionId, row.Source, row.Slug, row.Title, row.Summary, (int)row.Kind, (int)row.Level, row.Minutes,
            row.Updated, row.Topics, row.Requires, row.Samples, row.Links, row.Html, row.Markdown, row.Outline, row.Changes, row.Questions,
            TextHash.Of(row),
        ]);
    }

    public static void ArticleSections(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<ArticleSectionRow> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO article_sections (Id, ArticleId, Anchor, Level, Title, Heading, Trail, Aliases, Identifiers, Text, Code)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;
        Insert(command, 11, rows, row =>
            [row.Id, row.ArticleId, row.Anchor, row.Level, row.Title, row.Heading, row.Trail, row.Aliases, row.Identifiers, row.Text, row.Code]);
    }

    public static void Words(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<WordRow> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO words (Word, StemId, Sections, Headings) VALUES ($0, $1, $2, $3)";
        Insert(command, 4, rows, row => [row.Word, row.StemId, row.Sections, row.Headings]);
    }

    public static void Stems(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<StemRow> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO stems (Id, Stem, Sections, Articles, SectionPostings, ArticlePostings) VALUES ($0, $1, $2, $3, $4, $5)";
        Insert(command, 6, rows, row => [row.Id, row.Stem, row.Sections, row.Articles, row.SectionPostings, row.ArticlePostings]);
    }

    public static void SectionStems(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<SectionStemsRow> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO section_stems (Id, Heading, Trail, Body) VALUES ($0, $1, $2, $3)";
        Insert(command, 4, rows, row => [row.Id, row.Heading, row.Trail, row.Body]);
    }

    private static void Insert<TRow>(SqliteCommand command, int columns, IEnumerable<TRow> rows, Func<TRow, object?[]> values)
    {
        for (var column = 0; column < columns; column++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${column}" });
        command.Prepare();
        foreach (var row in rows)
        {
            var cells = values(row);
            for (var column = 0; column < columns; column++) command.Parameters[column].Value = cells[column] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}
