using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Reads the search index out of a catalog, once, when it is opened.</summary>
internal static class SearchIndexReader
{
    /// <summary>How many sections of one heading make it a commonplace.</summary>
    private const int ArticlesOfCommonplace = 4;

    public static SearchIndex Read(SqliteConnection connection, GuideMap map)
    {
        var stems = Blocks(connection, "SELECT SectionPostings, ArticlePostings FROM stems ORDER BY Id", 2, out var count);
        var lists = Blocks(connection, "SELECT Heading, Trail, Body FROM section_stems ORDER BY Id", 3, out _);
        var sections = Sections(connection, out var exact);
        return new SearchIndex
        {
            Vocabulary = new Vocabulary(Words(connection), connection.Read("SELECT Stem FROM stems ORDER BY Id", row => row.GetString(0))),
            Stems = count,
            SectionPostings = new Postings(stems[0].Bytes, stems[0].Starts, Counts(connection, "SELECT Sections FROM stems ORDER BY Id")),
            ArticlePostings = new Postings(stems[1].Bytes, stems[1].Starts, Counts(connection, "SELECT Articles FROM stems ORDER BY Id")),
            Headings = new StemLists(lists[0].Bytes, lists[0].Starts),
            Trails = new StemLists(lists[1].Bytes, lists[1].Starts),
            Bodies = new StemLists(lists[2].Bytes, lists[2].Starts),
            Sections = sections,
            Leads = [.. sections.Select((section, number) => (section, number)).Where(entry => entry.section.IsLead).OrderBy(entry => entry.section.Article).Select(entry => entry.number)],
            Exact = exact.GroupBy(entry => entry.Text, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Match).Distinct().ToImmutableArray(), StringComparer.Ordinal),
            Synonyms = Synonyms(connection),
            Chronicles = map.Articles.Where(IsChronicle).Select(article => article.Id - 1).ToFrozenSet(),
            Map = map,
        };
    }

    private static bool IsChronicle(ArticleEntry article) =>
        article.Title.Contains("release notes", StringComparison.OrdinalIgnoreCase) || article.Title.Contains("changelog", StringComparison.OrdinalIgnoreCase)
        || article.Title.EndsWith(" changes", StringComparison.OrdinalIgnoreCase);

    private static List<(string Word, VocabularyWord Entry)> Words(SqliteConnection connection) => connection.Read(
        "SELECT Word, StemId, Sections, Headings FROM words ORDER BY Word",
        row => (row.GetString(0), new VocabularyWord(row.GetInt32(1), row.GetInt32(2), row.GetInt32(3))));

    private static int[] Counts(SqliteConnection connection, string sql) => [.. connection.Read(sql, row => row.GetInt32(0))];

    /// <summary>Columns of bytes, each column joined into one block with the place where each row begins.</summary>
    private static (byte[] Bytes, int[] Starts)[] Blocks(SqliteConnection connection, string sql, int columns, out int count)
    {
        var rows = connection.Read(sql, row => Enumerable.Range(0, columns).Select(column => row.GetFieldValue<byte[]>(column)).ToArray());
        count = rows.Count;
        return [.. Enumerable.Range(0, columns).Select(column => Block(rows, column))];
    }

    private static (byte[] Bytes, int[] Starts) Block(List<byte[][]> rows, int column)
    {
        var starts = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++) starts[i + 1] = starts[i] + rows[i][column].Length;
        var bytes = new byte[starts[^1]];
        for (var i = 0; i < rows.Count; i++) rows[i][column].CopyTo(bytes, starts[i]);
        return (bytes, starts);
    }

    private static ImmutableArray<IndexedSection> Sections(SqliteConnection connection, out List<(string Text, ExactMatch Match)> exact)
    {
        var named = new List<(string Text, ExactMatch Match)>();
        var number = 0;
        var sections = connection.Read("SELECT ArticleId, Level, Title, Heading, Aliases FROM article_sections ORDER BY Id", row =>
        {
            var isLead = row.GetInt32(1) == 1;
            if (isLead)
            {
                named.Add((Search.Words.Plain(row.GetString(2)), new ExactMatch(number, ExactKind.Title)));
                foreach (var alias in row.GetString(4).Split('\n', StringSplitOptions.RemoveEmptyEntries)) named.Add((Search.Words.Plain(alias), new ExactMatch(number, ExactKind.Alias)));
            }
            else
            {
                named.Add((Search.Words.Plain(row.GetString(3)), new ExactMatch(number, ExactKind.Heading)));
            }

            number++;
            return new IndexedSection(row.GetInt32(0) - 1, isLead, IsCommonplace: false);
        });
        exact = named;
        var common = named.Where(entry => entry.Match.Kind == ExactKind.Heading).GroupBy(entry => entry.Text, entry => entry.Match.Section, StringComparer.Ordinal)
            .Where(group => group.Skip(ArticlesOfCommonplace - 1).Any()).SelectMany(group => group).ToHashSet();
        return [.. sections.Select((section, index) => section with { IsCommonplace = common.Contains(index) })];
    }

    private static FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms(SqliteConnection connection) =>
        connection.Read("SELECT Typed, Meant FROM synonyms ORDER BY rowid", row => (Typed: row.GetString(0), Meant: row.GetString(1).Split(' ').ToImmutableArray()))
            .GroupBy(pair => pair.Typed, pair => pair.Meant, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
