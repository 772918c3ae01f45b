using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.FaultTests;

/// <summary>A content folder whose every article says of which version it is, and a folder for its catalogs.</summary>
internal sealed class SmallGuide : IDisposable
{
    private static readonly string[] Words = ["request", "template", "migration", "session", "worker", "cache", "router", "form", "query", "token", "deploy", "static"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("guide-faults-");

    public SmallGuide(int articles)
    {
        Articles = articles;
        Content = Path.Combine(folder.FullName, "content");
        Catalogs = Path.Combine(folder.FullName, "catalog");
        Directory.CreateDirectory(Path.Combine(Content, "a"));
        Directory.CreateDirectory(Catalogs);
    }

    public int Articles { get; }

    public string Content { get; }

    /// <summary>May be set to a folder elsewhere.</summary>
    public string Catalogs { get; set; }

    /// <summary>What builds leave when they cannot clear up.</summary>
    public IEnumerable<string> Leftovers => Directory.EnumerateFiles(Catalogs, ".building-*.db");

    public static string Address(int article) => $"/guide/a/page-{article}";

    public static string Sentence(int version, int article) => $"Version {version} of page {article}.";

    public string FileOf(int article) => Path.Combine(Content, "a", $"page-{article}.md");

    public void Write(int version)
    {
        for (var article = 0; article < Articles; article++) WriteFile(FileOf(article), Text(version, article));
    }

    /// <summary>By renaming, as editors and checkouts do.</summary>
    public void WriteFile(string path, string text)
    {
        var written = Path.Combine(folder.FullName, "written");
        File.WriteAllText(written, text);
        File.Move(written, path, overwrite: true);
    }

    public static string Text(int version, int article)
    {
        var random = new Random(article);
        var paragraphs = Enumerable.Range(0, 20).Select(_ => string.Join(' ', random.GetItems(Words, 60)) + ".");
        return $"---\ntitle: Page {article}\nsummary: A summary of page {article} that is long enough to be shown in search results.\nkind: how-to\nlevel: beginner\n---\n{Sentence(version, article)}\n\n## Part\n\n{string.Join("\n\n", paragraphs)}\n";
    }

    public CatalogBuilder NewBuilder() => new(Content, new CatalogFolder(Catalogs), false, TimeProvider.System);

    /// <summary>The version that a new process would serve, after a look at every article of it; null: none.</summary>
    public int? ServedVersionOrNull()
    {
        using var builder = NewBuilder();
        using var reader = builder.LastGoodOrNull();
        return reader is null ? null : VersionOf(reader);
    }

    /// <summary>Compiles what is there now, and looks at every article.</summary>
    public int BuiltVersion()
    {
        using var builder = NewBuilder();
        var build = builder.Build(null);
        Assert.True(build.Reader is not null, build.Failure);
        using var reader = build.Reader;
        return VersionOf(reader);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private int VersionOf(CatalogReader reader)
    {
        Assert.Equal(Articles, reader.ArticleCount);
        var first = reader.TextOf(reader.Map.ArticleOrNull(Address(0))!).Html;
        var version = int.Parse(first.Split("Version ")[1].Split(' ')[0]);
        for (var article = 0; article < Articles; article++) Assert.Contains(Sentence(version, article), reader.TextOf(reader.Map.ArticleOrNull(Address(article))!).Html);
        Assert.Equal(Articles, reader.Search(new SearchRequest($"version {version}")).Total);
        return version;
    }
}
