using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rendering.PlainText;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Benchmarks;

/// <summary>A documentation corpus as a catalog, and beside it the plain FTS5 table that a tutorial would make.</summary>
internal sealed class Corpus : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private const int LongestSlug = 70;
    private const int MostCommonWords = 40;

    private readonly HashSet<string> addresses = new(StringComparer.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("guide-corpus-").FullName;

    public Corpus(string file, int most = int.MaxValue)
    {
        var lines = File.ReadLines(file).Take(most).Select(line => JsonSerializer.Deserialize<CorpusLine>(line, Json)!).ToList();
        Sections = lines.Count;
        var articles = lines.GroupBy(line => line.Path, StringComparer.Ordinal).Select(Article).ToImmutableArray();
        var content = Directory.CreateDirectory(Path.Combine(folder, "content")).FullName;
        var catalogs = new CatalogFolder(Path.Combine(folder, "catalog"));
        var guide = Guide(articles);
        CatalogFile written = null!;
        Build = ThreadTime.OfProcess(() => written = CatalogWriter.Write(guide, ContentFolder.Scan(content), catalogs));
        Megabytes = new FileInfo(written.Path).Length / 1e6;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Reader = catalogs.OpenOrNull(ContentFolder.Scan(content).Hash)!;
        Reader.Search(new("warm up"));
        MemoryMegabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Paths = Reader.Map.Articles.ToDictionary(article => article.Url, article => article.Source, StringComparer.Ordinal);
        Plain = new PlainFts5(Path.Combine(folder, "plain.db"), guide.Articles.SelectMany(article => article.Sections.Select(section => (Paths[article.Url], article.Title, section))));
        CommonWords = [.. lines.SelectMany(line => Words.Of(line.Body).Distinct(StringComparer.Ordinal)).Where(word => word.Length > 2 && !StopWords.Contains(word))
            .GroupBy(word => word, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostCommonWords).Select(group => group.Key)];
    }

    public int Sections { get; }

    /// <summary>Seconds, of processor time and by the clock.</summary>
    public (double Cpu, double Wall) Build { get; }

    public double Megabytes { get; }

    public double MemoryMegabytes { get; }

    public CatalogReader Reader { get; }

    public PlainFts5 Plain { get; }

    /// <summary>The corpus' own path of each article's address.</summary>
    public Dictionary<string, string> Paths { get; }

    /// <summary>The words that most sections have, without those that search leaves out.</summary>
    public ImmutableArray<string> CommonWords { get; }

    public void Dispose()
    {
        Reader.Dispose();
        Plain.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Guide Guide(ImmutableArray<Article> articles) => new()
    {
        Title = "Corpus",
        Sections = [.. articles.Select(article => article.Section).Distinct(StringComparer.Ordinal).Select(path => new Section { Path = path, Title = path, Summary = "", Html = "", Sections = [] })],
        Articles = articles,
        Paths = [],
        Glossary = [],
        Versions = [],
        Samples = [],
        Images = [],
        Synonyms = Synonyms(),
    };

    private Article Article(IGrouping<string, CorpusLine> lines, int number)
    {
        var first = lines.First();
        var (section, slug) = Address(lines.Key);
        var body = ArticleBody.Of("", [.. lines.Select((line, index) => Section(line, isLead: index == 0))]);
        return new Article
        {
            Source = SourcePath.Parse(lines.Key + ".md"),
            Metadata = new ArticleMetadata { Title = first.Title, Summary = "", Kind = ArticleKind.Reference, Level = ArticleLevel.Beginner, Order = number },
            Section = section,
            Slug = slug,
            Minutes = 1,
            Outline = [],
            Questions = [],
            Errors = [],
            Links = [],
            Samples = [],
            Fetch = () => body,
        };
    }

    /// <summary>The address that the page would have in a guide: its folders are the section.</summary>
    private (string Section, Slug Slug) Address(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => Slug.From(part).ToString()).ToList();
        var section = string.Join('/', parts.SkipLast(parts.Count > 1 ? 1 : 0));
        var name = parts[^1].Length > LongestSlug ? parts[^1][..LongestSlug].Trim('-') : parts[^1];
        var unique = name;
        for (var number = 2; !addresses.Add($"{section}/{unique}"); number++) unique = $"{name}-{number}";
        return (section, Slug.From(unique));
    }

    private static ArticleSection Section(CorpusLine line, bool isLead) =>
        new(isLead ? "" : line.Anchor, isLead ? 1 : Math.Max(line.Level, 2), isLead ? "" : line.Heading, line.Crumbs, line.Body, line.Code, Identifiers.Split(line.Idents));

    /// <summary>The synonyms of the guide itself.</summary>
    private static ImmutableArray<Synonym> Synonyms()
    {
        var content = ContentFolder.Scan(Path.Combine(Repository.Root, "content"));
        var load = GuideLoader.Load(content, DateOnly.FromDateTime(DateTime.UtcNow), PythonWebGuide.Content.Problems.Severity.Warning);
        return load.Guide?.Synonyms ?? throw new InvalidOperationException($"The content of the guide has errors: {string.Join('\n', load.Problems)}");
    }
}
