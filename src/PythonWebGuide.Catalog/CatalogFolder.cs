using System.Collections.Concurrent;

namespace PythonWebGuide.Catalog;

/// <summary>The folder of catalog files: finds the one for some content, keeps the current and the one before.</summary>
public sealed class CatalogFolder(string path)
{
    private const int Kept = 2;

    private readonly ConcurrentDictionary<string, (long Length, DateTime Changed)> intact = new(StringComparer.Ordinal);

    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>The intact catalog of exactly this content; null when there is none.</summary>
    public CatalogReader? OpenOrNull(string contentHash) => OpenIntactOrNull(FileFor(contentHash));

    /// <summary>Makes a catalog that is served again the newest one, where the folder can be written.</summary>
    public void Renew(CatalogReader reader)
    {
        try
        {
            File.SetLastWriteTimeUtc(FileFor(reader.ContentHash).Path, DateTime.UtcNow);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

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
    public IEnumerable<string> Damaged() => Files().Where(file => !IsIntact(file)).Select(file => file.Path);

    /// <summary>Deletes all but the newest two, and what an interrupted build left.</summary>
    public void Tidy()
    {
        foreach (var file in Files("*").Skip(Kept)) file.Delete();
        foreach (var leftover in Directory.EnumerateFiles(FullPath, Building + "*")) File.Delete(leftover);
    }

    internal const string Building = ".building-";

    internal CatalogFile FileFor(string contentHash) => new(Path.Combine(FullPath, $"catalog-{contentHash}-{CatalogSchema.Version}.db"));

    private CatalogReader? OpenIntactOrNull(CatalogFile file) => File.Exists(file.Path) && IsIntact(file) ? CatalogReader.Open(file) : null;

    /// <summary>Good files are not read a second time while their length and time of change stay the same.</summary>
    private bool IsIntact(CatalogFile file)
    {
        var state = (new FileInfo(file.Path).Length, File.GetLastWriteTimeUtc(file.Path));
        if (intact.TryGetValue(file.Path, out var known) && known == state) return true;
        if (!file.IsIntact()) return false;
        intact[file.Path] = state;
        return true;
    }

    private IEnumerable<CatalogFile> Files() => Files(CatalogSchema.Version);

    /// <summary>The newest first; none where the folder is missing or cannot be listed, which writing to it then reports.</summary>
    private IEnumerable<CatalogFile> Files(string schema)
    {
        try
        {
            return new DirectoryInfo(FullPath).GetFiles($"catalog-*-{schema}.db").OrderByDescending(file => file.LastWriteTimeUtc).Select(file => new CatalogFile(file.FullName));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
