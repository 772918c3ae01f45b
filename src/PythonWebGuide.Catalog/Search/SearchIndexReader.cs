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

    /// <summary>The parts are read side by side, while the caller reads the map of the guide.</summary>
    public static async Task<Func<GuideMap, SearchIndex>> ReadAsync(CatalogConnections connections)
    {
        var readSections = Task.Run(() => With(connections, Sections));
        var readWords = Task.Run(() => With(connections, connection => (
            Stems: Blocks(connection, "SELECT SectionPostings, ArticlePostings FROM stems ORDER BY Id", 2),
            Lists: Blocks(connection, "SELECT Heading, Trail, Body FROM section_stems ORDER BY Id", 3),
            Vocabulary: new Vocabulary(Words(connection), connection.Read("SELECT Stem FROM stems ORDER BY Id", row => row.GetString(0))),
            InSections: Counts(connection, "SELECT Sections FROM stems ORDER BY Id"),
            InArticles: Counts(connection, "SELECT Articles FROM stems ORDER BY Id"),
            Synonyms: Synonyms(connection))));
        var (sections, exact) = await readSections;
        var words = await readWords;
        var (stems, lists) = (words.Stems, words.Lists);
        var leads = sections.Select((section, number) => (section, number)).Where(entry => entry.section.IsLead).OrderBy(entry => entry.section.Article).Select(entry => entry.number).ToImmutableArray();
        return map => Index(map, map.Articles.Select(article => article.Section).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray());

        SearchIndex Index(GuideMap map, ImmutableArray<string> names) => new()
        {
            Vocabulary = words.Vocabulary,
            Stems = words.InSections.Length,
            SectionPostings = new Postings(stems[0].Bytes, stems[0].Starts, words.InSections),
            ArticlePostings = new Postings(stems[1].Bytes, stems[1].Starts, words.InArticles),
            Headings = new StemLists(lists[0].Bytes, lists[0].Starts),
            Trails = new StemLists(lists[1].Bytes, lists[1].Starts),
            Bodies = new StemLists(lists[2].Bytes, lists[2].Starts),
            Sections = sections,
            Leads = leads,
            Exact = exact,
            Synonyms = words.Synonyms,
            Chronicles = map.Articles.Where(IsChronicle).Select(article => article.Id - 1).ToFrozenSet(),
            Subjects = map.Articles.GroupBy(article => article.Section, StringComparer.Ordinal).Where(IsSubject).Select(section => section.Key).ToFrozenSet(StringComparer.Ordinal),
            SectionNames = names,
            SectionNumbers = [.. map.Articles.Select(article => names.BinarySearch(article.Section, StringComparer.Ordinal))],
            Places = [.. map.Articles.Select(PlaceOf)],
            PlaceNames = map.Articles.Select(PlaceOf).ToFrozenSet(StringComparer.Ordinal),
            Addresses = [.. map.Articles.Select(article => Address(article, words.Vocabulary))],
            Map = map,
        };
    }

    private static T With<T>(CatalogConnections connections, Func<SqliteConnection, T> read)
    {
        using var connection = connections.Open();
        return read(connection);
    }

    private static string PlaceOf(ArticleEntry article) => article.Section.Split('/')[0];

    private static int[] Address(ArticleEntry article, Vocabulary vocabulary) =>
        [.. Search.Words.Of($"{article.Section} {article.Slug}").Select(word => vocabulary.FindForm(word)?.Stem ?? -1).Where(stem => stem >= 0).Distinct()];

    private static bool IsSubject(IGrouping<string, ArticleEntry> section) =>
        section.Skip(1).Any() && section.All(article => Search.Words.Of(article.Title).Contains(section.Key, StringComparer.Ordinal));

    private static bool IsChronicle(ArticleEntry article) =>
        article.Title.Contains("release notes", StringComparison.OrdinalIgnoreCase) || article.Title.Contains("changelog", StringComparison.OrdinalIgnoreCase)
        || article.Title.EndsWith(" changes", StringComparison.OrdinalIgnoreCase);

    private static List<(string Word, VocabularyWord Entry)> Words(SqliteConnection connection) => connection.Read(
        "SELECT Word, StemId, Sections, Headings FROM words ORDER BY Word",
        row => (row.GetString(0), new VocabularyWord(row.GetInt32(1), row.GetInt32(2), row.GetInt32(3))));

    private static int[] Counts(SqliteConnection connection, string sql) => [.. connection.Read(sql, row => row.GetInt32(0))];

    /// <summary>Columns of bytes, each column joined into one block with the place where each row begins.</summary>
    private static (byte[] Bytes, int[] Starts)[] Blocks(SqliteConnection connection, string sql, int columns)
    {
        var rows = connection.Read(sql, row => Enumerable.Range(0, columns).Select(column => row.GetFieldValue<byte[]>(column)).ToArray());
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

    private static (ImmutableArray<IndexedSection> Sections, Dictionary<string, ImmutableArray<ExactMatch>> Exact) Sections(SqliteConnection connection)
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
        var common = named.Where(entry => entry.Match.Kind == ExactKind.Heading).GroupBy(entry => entry.Text, entry => entry.Match.Section, StringComparer.Ordinal)
            .Where(group => group.Skip(ArticlesOfCommonplace - 1).Any()).SelectMany(group => group).ToHashSet();
        var exact = named.GroupBy(entry => entry.Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(entry => entry.Match).Distinct().ToImmutableArray(), StringComparer.Ordinal);
        return ([.. sections.Select((section, index) => section with { IsCommonplace = common.Contains(index) })], exact);
    }

    private static FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> Synonyms(SqliteConnection connection) =>
        connection.Read("SELECT Typed, Meant FROM synonyms ORDER BY rowid", row => (Typed: row.GetString(0), Meant: row.GetString(1).Split(' ').ToImmutableArray()))
            .GroupBy(pair => pair.Typed, pair => pair.Meant, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
