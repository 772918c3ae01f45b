using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Catalog.Search.Export;

/// <summary>
/// The search index in parts for a browser that searches by itself: a map of the guide, words with their postings by how they
/// begin, and what repairs misspelled words. <c>Assets/static/shards.js</c> reads them.
/// </summary>
internal sealed class SearchParts(SqliteConnection connection, SearchIndex index)
{
    /// <summary>How finely impacts are told apart: the results are the same, the parts half as large.</summary>
    private const int Levels = 16;

    /// <summary>Letters as they are; the files are JSON and nothing else.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, Part> parts = new(StringComparer.Ordinal);

    private readonly ILookup<int, (int Level, string Heading, string Anchor, string Text)> sections = connection
        .Read("SELECT ArticleId, Level, Heading, Anchor, Text FROM article_sections ORDER BY Id", row => (Article: row.GetInt32(0), Level: row.GetInt32(1), Heading: row.GetString(2), Anchor: row.GetString(3), Text: row.GetString(4)))
        .ToLookup(section => section.Article, section => (section.Level, section.Heading, section.Anchor, section.Text));

    /// <summary>Names and bytes of the parts (JSON), the same for the same catalog.</summary>
    public IEnumerable<(string Name, byte[] Json)> All()
    {
        var words = connection.Read(
            "SELECT Word, Stem, words.Sections, words.Headings FROM words JOIN stems ON stems.Id = StemId ORDER BY Word",
            row => (Word: row.GetString(0), Stem: row.GetString(1), Sections: row.GetInt32(2), Headings: row.GetInt32(3)));
        foreach (var (word, stem, inSections, inHeadings) in words) PartOf(stem).Words[word] = inHeadings == 0 ? inSections : new JsonArray(inSections, inHeadings);
        AddPostings();
        AddNames();
        var letters = words.GroupBy(word => word.Word[0]).ToList();
        yield return ("map", Bytes(Map(letters.Select(letter => letter.Key))));
        yield return ("headings", Bytes(new JsonObject(words.Where(word => word.Headings > 0).Select(word => KeyValuePair.Create(word.Word, (JsonNode?)word.Sections)))));
        foreach (var letter in letters)
        {
            yield return ($"near-{letter.Key}", Bytes(new JsonObject
            {
                ["words"] = List(letter.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Word} {word.Sections} {word.Headings}"))),
                ["ordinary"] = List(OrdinaryWords.StemsOf(letter.Key)),
            }));
        }

        foreach (var (name, part) in parts) yield return ($"words-{name}", Bytes(part.Json()));
        foreach (var article in index.Map.Articles) yield return ($"text-{article.Id - 1}", Bytes(new JsonObject { ["sections"] = List(sections[article.Id].Select(section => section.Text)) }));
    }

    private void AddPostings()
    {
        foreach (var (stem, number) in connection.Read("SELECT Stem, Id FROM stems ORDER BY Stem", row => (row.GetString(0), row.GetInt32(1))))
            PartOf(stem).Stems[stem] = new JsonArray(Packed(index.SectionPostings.Of(number)), Packed(index.ArticlePostings.Of(number)));
    }

    private void AddNames()
    {
        foreach (var (text, matches) in index.Exact.Where(exact => exact.Key.Length > 0).OrderBy(exact => exact.Key, StringComparer.Ordinal))
        {
            var aliased = matches.Where(match => match.Kind == ExactKind.Alias).Select(match => (JsonNode)match.Section).ToArray();
            if (aliased.Length > 0) PartOf(text).Exact[text] = new JsonArray(aliased);
        }

        foreach (var (typed, meant) in index.Synonyms.OrderBy(synonym => synonym.Key, StringComparer.Ordinal)) PartOf(typed).Meant[typed] = List(meant.Select(one => string.Join(' ', one)));
    }

    private JsonObject Map(IEnumerable<char> letters) => new()
    {
        ["articles"] = new JsonArray([.. index.Map.Articles.Select(Article)]),
        ["shards"] = List(parts.Keys),
        ["near"] = List(letters.Select(letter => letter.ToString())),
        ["stopWords"] = List(StopWords.Listed),
        ["weights"] = new JsonObject(Enum.GetValues<Feature>().Select(feature => KeyValuePair.Create(feature.ToString(), (JsonNode?)RankingWeights.Default.Of(feature)))),
    };

    private JsonNode Article(ArticleEntry article) => new JsonObject
    {
        ["url"] = article.Url,
        ["section"] = article.Section,
        ["title"] = article.Title,
        ["kind"] = ArticleNames.Of(article.Kind),
        ["level"] = ArticleNames.Of(article.Level),
        ["minutes"] = article.Minutes,
        ["sections"] = new JsonArray([.. sections[article.Id].Skip(1).Select(section => new JsonArray(section.Level, section.Heading, section.Anchor))]),
    };

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private Part PartOf(string text)
    {
        var key = KeyOf(text);
        if (!parts.TryGetValue(key, out var part)) parts.Add(key, part = new Part());
        return part;
    }

    /// <summary>Two letters, one digit, or whatever else.</summary>
    private static string KeyOf(string text) =>
        char.IsAsciiDigit(text[0]) ? text[..1] : text.Length > 1 && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterLower(text[1]) ? text[..2] : "_";

    private static JsonArray Packed(PostingReader postings)
    {
        var packed = new JsonArray();
        var last = -1;
        while (postings.MoveNext())
        {
            packed.Add((postings.Id - last) * Levels + postings.Impact * Levels / (byte.MaxValue + 1));
            last = postings.Id;
        }

        return packed;
    }

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString(Readable));

    /// <summary>What begins alike.</summary>
    private sealed class Part
    {
        public JsonObject Stems { get; } = [];

        public JsonObject Words { get; } = [];

        public JsonObject Exact { get; } = [];

        public JsonObject Meant { get; } = [];

        public JsonObject Json() => new(new[] { ("stems", Stems), ("words", Words), ("exact", Exact), ("meant", Meant) }.Where(group => group.Item2.Count > 0).Select(group => KeyValuePair.Create(group.Item1, (JsonNode?)group.Item2)));
    }
}
