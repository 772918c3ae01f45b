using PythonWebGuide.Catalog;

namespace PythonWebGuide.Benchmarks;

/// <summary>The catalog of the guide itself, in a folder of its own.</summary>
internal sealed class GuideCatalog : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("guide-golden-").FullName;

    public GuideCatalog() => Reader = new CatalogBuilder(Path.Combine(Repository.Root, "content"), new CatalogFolder(folder), false, TimeProvider.System).Build(null).Reader!;

    public CatalogReader Reader { get; }

    public static List<QueryLine> Queries() => QueryLine.Read(Path.Combine(Repository.Root, "tests", "PythonWebGuide.ContentTests", "golden-queries.tsv"));

    public void Dispose()
    {
        Reader.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
