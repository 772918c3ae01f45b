namespace PythonWebGuide.Catalog;

/// <summary>The folder of catalog files: finds the one for some content, keeps the current and the one before.</summary>
public sealed class CatalogFolder(string path)
{
    private const int Kept = 2;

    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>The intact catalog of exactly this content; null when there is none.</summary>
    public CatalogReader? OpenOrNull(string contentHash) => OpenIntactOrNull(FileFor(contentHash));

    /// <summary>The newest intact catalog that was made from a content folder; null when there is none.</summary>
    public CatalogReader? OpenLastGoodOrNull(string contentFolder)
    {
        foreach (var file in Files())
        {
            if (OpenIntactOrNull(file) is not { } reader) continue;
            if (reader.ContentFolder == contentFolder) return reader;
            reader.Dispose();
        }

        return null;
    }

    /// <summary>Files of this schema that are not what was written.</summary>
    public IEnumerable<string> Damaged() => Files().Where(file => !file.IsIntact()).Select(file => file.Path);

    /// <summary>Deletes all but the newest two, and what an interrupted build left.</summary>
    public void Tidy()
    {
        foreach (var file in Files("*").Skip(Kept)) file.Delete();
        foreach (var leftover in Directory.EnumerateFiles(FullPath, Building + "*")) File.Delete(leftover);
    }

    internal const string Building = ".building-";

    internal CatalogFile FileFor(string contentHash) => new(Path.Combine(FullPath, $"catalog-{contentHash}-{CatalogSchema.Version}.db"));

    private static CatalogReader? OpenIntactOrNull(CatalogFile file) => File.Exists(file.Path) && file.IsIntact() ? CatalogReader.Open(file) : null;

    private IEnumerable<CatalogFile> Files() => Files(CatalogSchema.Version);

    private IEnumerable<CatalogFile> Files(string schema) => Directory.Exists(FullPath)
        ? new DirectoryInfo(FullPath).GetFiles($"catalog-*-{schema}.db").OrderByDescending(file => file.LastWriteTimeUtc).Select(file => new CatalogFile(file.FullName))
        : [];
}
