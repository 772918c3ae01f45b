using PythonWebGuide.Catalog;

namespace PythonWebGuide.UnitTests.Catalog;

/// <summary>A small guide and a folder for its catalogs, new for each test.</summary>
public abstract class CatalogTestGuide : IDisposable
{
    private protected readonly ContentFolderBuilder content = new();
    private protected readonly string folder = Directory.CreateTempSubdirectory("guide-catalog-").FullName;

    protected CatalogTestGuide() => content
        .Add("guide.yml", "title: The guide\nsections:\n  b: Section B\n  a: Section A\n")
        .Add("glossary.yml", "orm:\n  term: ORM\n  also: [mapper]\n  definition: Maps.\n  see: [one]\n")
        .Add("a/index.md", "---\ntitle: A\nsummary: About A.\n---\nLanding of A.\n")
        .AddPage("a/two.md", "## Part\n\nText of two.\n", "title: Two", "order: 2", "topics: [t]", "requires: [one]", "updated: 2026-11-21", "redirect_from: [/guide/a/old]", "changes: [\"2026-11-20 New.\"]")
        .AddPage("a/one.md", "Text of one.\n", "title: One", "order: 1", "topics: [t]")
        .AddPage("b/three.md", "Text of three.\n", "title: Three")
        .Add("paths/p.md", "---\ntitle: P\nsummary: S\nfor: F\noutcome: O\nentry: [one]\nstages:\n  - title: Stage\n    steps:\n      - article: two\n        minutes: 5\n        checkpoint: \"`C`\"\n      - article: three\n        minutes: 6\n        checkpoint: D\n---\nIntro.\n");

    private protected CatalogFolder Catalogs => new(folder);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    private protected CatalogBuild Build(CatalogReader? before = null) => new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System).Build(before);

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        content.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
