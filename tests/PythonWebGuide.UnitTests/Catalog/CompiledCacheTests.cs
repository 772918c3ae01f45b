using PythonWebGuide.Catalog;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.UnitTests.Catalog;

/// <summary>The cache of compiled articles: it saves work and never changes what is built.</summary>
public sealed class CompiledCacheTests : IDisposable
{
    private const string Diagram = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\"><text class=\"d-text\">{0}</text></svg>";

    private readonly ContentFolderBuilder content = new();
    private readonly string folder = Directory.CreateTempSubdirectory("guide-cache-").FullName;

    public CompiledCacheTests() => content
        .Add("glossary.yml", "orm:\n  term: ORM\n  definition: Maps.\n")
        .Add("samples/p/01/pyproject.toml", "[project]\n")
        .Add("samples/p/01/app.py", "# region: view\nfirst = 1\n# endregion\n")
        .Add("a/picture.svg", string.Format(null, Diagram, "one"))
        .AddPage("a/plain.md", "## Part\n\nPlain text, simply so.\n")
        .AddPage("a/quoting.md", "```python sample=p/01/app.py region=view\n```\n\nAn [ORM](term:orm) of Django {{v:django}}.\n")
        .Add("versions.yml", "django:\n  tested: \"5.1\"\n")
        .AddPage("a/drawn.md", "![A box](picture.svg)\n");

    public void Dispose()
    {
        content.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Only_the_changed_article_is_compiled_again()
    {
        Assert.Equal(3, Compiled());
        content.AddPage("a/plain.md", "## Part\n\nOther text.\n");
        Assert.Equal(1, Compiled());
    }

    [Theory]
    [InlineData("samples/p/01/app.py", "# region: view\nsecond = 2\n# endregion\n", 1)]
    [InlineData("a/picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\"><text class=\"d-text\">two</text></svg>", 1)]
    [InlineData("glossary.yml", "orm:\n  term: ORM\n  definition: Maps rows.\n", 1)]
    [InlineData("glossary.yml", "orm:\n  term: ORM\n  definition: Maps.\nwsgi:\n  term: WSGI\n  definition: Calls.\n", 0)]
    [InlineData("versions.yml", "django:\n  tested: \"5.2\"\n", 1)]
    [InlineData("versions.yml", "django:\n  tested: \"5.1\"\nflask:\n  tested: \"3.1\"\n", 0)]
    [InlineData("guide.yml", "title: Another\n", 3)]
    [InlineData("samples/p/01/unrelated.py", "third = 3\n", 0)]
    public void What_an_article_was_made_from_is_part_of_its_key(string path, string text, int compiled)
    {
        Compiled();
        content.Add(path, text);
        Assert.Equal(compiled, Compiled());
    }

    [Fact]
    public void A_picture_that_could_not_be_read_for_a_moment_is_read_again()
    {
        content.Add("guide.yml", "rules:\n  default: warning\n");
        var (picture, changed) = (Path.Combine(content.Path, "a/picture.svg"), DateTime.UtcNow.AddHours(-1));
        File.SetLastWriteTimeUtc(picture, changed);
        using var store = new CompiledStore(new CatalogFolder(folder));
        var scan = content.Scan();
        File.Move(picture, picture + ".away"); // after it was seen, and before it is read
        var cache = new ArticleCache(store);
        var without = GuideLoader.Load(scan, ContentFolderBuilder.Today, Severity.Warning, cache);
        Assert.Contains(without.Problems, problem => problem.Message.Contains("cannot be used", StringComparison.Ordinal));
        File.Move(picture + ".away", picture);
        var with = GuideLoader.Load(content.Scan(), ContentFolderBuilder.Today, Severity.Warning, cache);
        Assert.DoesNotContain(with.Problems, problem => problem.Message.Contains("cannot be used", StringComparison.Ordinal));
        Assert.Equal(1, cache.Compiled);
        GuideLoader.Load(content.Scan(), ContentFolderBuilder.Today, Severity.Warning, cache);
        Assert.Equal(0, cache.Compiled);
    }

    [Fact]
    public void A_catalog_made_with_the_cache_is_the_one_made_without_it()
    {
        Compiled();
        content.AddPage("a/plain.md", "## Part\n\nOther text.\n");
        Assert.Equal(1, Compiled());
        var cached = Catalog();
        Directory.Delete(folder, recursive: true);
        Assert.Equal(3, Compiled());
        Assert.True(cached.AsSpan().SequenceEqual(Catalog()));
    }

    [Fact]
    public void Warnings_and_shown_regions_of_cached_articles_are_not_forgotten()
    {
        Compiled();
        content.AddPage("a/new.md");
        using var builder = Builder();
        var build = builder.Build(null);
        build.Reader?.Dispose();
        Assert.Equal(1, builder.Compiled);
        Assert.Equal(["a/plain.md(10,13) PWG202", "samples/p/01/pyproject.toml(1,1) PWG127"], build.Problems.Select(ContentFolderBuilder.Place));
    }

    [Fact]
    public void A_cache_that_cannot_be_read_is_ignored()
    {
        Compiled();
        var cache = Assert.Single(Directory.GetFiles(Path.Combine(folder, "compiled")));
        var good = File.ReadAllBytes(cache);
        var random = new Random(1);
        for (var trial = 0; trial < 100; trial++)
        {
            foreach (var file in Directory.GetFiles(folder)) File.Delete(file);
            var bad = good.ToArray();
            if (trial == 0) bad = [1, 2, 3];
            else for (var flip = 0; flip < 30; flip++) bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(cache, bad);
            using var builder = Builder();
            using var reader = builder.Build(null).Reader;
            Assert.Contains("Plain text", reader!.TextOf(reader.Map.ArticleOrNull("/guide/a/plain")!).Html);
            Assert.Contains("first", reader.TextOf(reader.Map.ArticleOrNull("/guide/a/quoting")!).Html);
        }
    }

    private CatalogBuilder Builder() => new(content.Path, new CatalogFolder(folder), false, TimeProvider.System);

    /// <summary>How many articles a new process compiles.</summary>
    private int Compiled()
    {
        using var builder = Builder();
        var build = builder.Build(null);
        Assert.True(build.Reader is not null, $"{build.Failure}\n{string.Join('\n', build.Problems)}");
        build.Reader.Dispose();
        return builder.Compiled;
    }

    private byte[] Catalog() => File.ReadAllBytes(new DirectoryInfo(folder).GetFiles("*.db").MaxBy(file => file.LastWriteTimeUtc)!.FullName);
}
