using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Search over sections: FTS5 finds candidates, <see cref="Ranking"/> orders them, the best sections stand for their article.</summary>
internal static class SectionSearch
{
    private const int Candidates = 200;
    private const int HitsPerArticle = 3;

    /// <summary>How much a further section adds to its article.</summary>
    private const double SecondHit = 0.1;

    /// <summary>Title, Heading, Trail, Identifiers, Text, Code. Nearly flat: FTS5 multiplies before it saturates, so the order is decided afterwards.</summary>
    private const string FindCandidates = """
        SELECT s.Id, s.ArticleId, s.Anchor, s.Level, s.Title, s.Heading, s.Trail, s.Identifiers, s.Text, s.Code, f.Score
        FROM (SELECT rowid, bm25(fts, 3, 4, 1, 1.5, 1, .5) AS Score FROM fts WHERE fts MATCH $match ORDER BY Score LIMIT $limit) AS f
        JOIN article_sections AS s ON s.Id = f.rowid
        """;

    private const string FindArticles = "SELECT DISTINCT s.ArticleId FROM fts JOIN article_sections AS s ON s.Id = fts.rowid WHERE fts MATCH $match";

    public static SearchAnswer Answer(SqliteConnection connection, GuideMap map, SearchRequest request)
    {
        var query = SearchQuery.Parse(request.Query);
        if (query.IsEmpty) return new SearchAnswer(query.Text, 0, null, []);
        var wanted = Filter(map, request);
        var (match, total) = Match(connection, query, article => wanted(map.Articles[article - 1]));
        var ranked = Ranked(connection, map, query, match, wanted);
        var snippets = new SnippetReader(connection, match);
        return new SearchAnswer(query.Text, total, null,
        [
            .. ranked.Skip(request.Offset).Take(request.Limit).Select(article => new SearchResult(
                article.Entry,
                [.. article.Sections.Take(HitsPerArticle).Select(section => Hit(article.Entry, section, snippets))],
                Math.Round(article.Score, 4))),
        ]);
    }

    /// <summary>The expression that finds something, strict before loose, and how many articles it finds.</summary>
    private static (string Match, int Total) Match(SqliteConnection connection, SearchQuery query, Func<int, bool> wanted)
    {
        var strict = MatchExpression.Any(query, Completions.Of(query, connection));
        var total = Articles(connection, strict).Count(wanted);
        if (total > 0) return (strict, total);
        var loose = MatchExpression.AnyWord(query);
        return (loose, Articles(connection, loose).Count(wanted));
    }

    private static Func<ArticleEntry, bool> Filter(GuideMap map, SearchRequest request) => article =>
        (request.Section is null || article.Section == request.Section)
        && (request.Kind is null || ArticleNames.Of(article.Kind) == request.Kind)
        && (request.Level is null || ArticleNames.Of(article.Level) == request.Level);

    private static IEnumerable<RankedArticle> Ranked(SqliteConnection connection, GuideMap map, SearchQuery query, string match, Func<ArticleEntry, bool> wanted)
    {
        var ranking = new Ranking(query);
        return Sections(connection, match)
            .Where(section => wanted(map.Articles[section.ArticleId - 1]))
            .Select(section => section with { Score = ranking.Score(section) })
            .GroupBy(section => section.ArticleId)
            .Select(sections => Rank(map.Articles[sections.Key - 1], [.. sections.OrderByDescending(section => section.Score).ThenBy(section => section.Id)]))
            .OrderByDescending(article => article.Score)
            .ThenBy(article => article.Entry.Id);
    }

    private static RankedArticle Rank(ArticleEntry entry, ImmutableArray<CandidateSection> sections) =>
        new(entry, sections, sections[0].Score + (sections.Length > 1 ? SecondHit * Math.Max(0, sections[1].Score) : 0));

    private static SearchHit Hit(ArticleEntry article, CandidateSection section, SnippetReader snippets) => new(
        section.Heading.Length == 0 ? null : section.Heading,
        section.Trail,
        section.Anchor.Length == 0 ? article.Url : $"{article.Url}#{section.Anchor}",
        snippets.Read(section.Id));

    private static List<CandidateSection> Sections(SqliteConnection connection, string match)
    {
        using var command = connection.CreateCommand();
        command.CommandText = FindCandidates;
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$limit", Candidates);
        using var rows = command.ExecuteReader();
        var sections = new List<CandidateSection>();
        while (rows.Read())
        {
            sections.Add(new CandidateSection(
                rows.GetInt32(0), rows.GetInt32(1), rows.GetString(2), rows.GetInt32(3), rows.GetString(4), rows.GetString(5), rows.GetString(6),
                rows.GetString(7), rows.GetString(8), rows.GetString(9), rows.GetDouble(10), Score: 0));
        }

        return sections;
    }

    private static List<int> Articles(SqliteConnection connection, string match)
    {
        using var command = connection.CreateCommand();
        command.CommandText = FindArticles;
        command.Parameters.AddWithValue("$match", match);
        using var rows = command.ExecuteReader();
        var ids = new List<int>();
        while (rows.Read()) ids.Add(rows.GetInt32(0));
        return ids;
    }

    private sealed record RankedArticle(ArticleEntry Entry, ImmutableArray<CandidateSection> Sections, double Score);
}
