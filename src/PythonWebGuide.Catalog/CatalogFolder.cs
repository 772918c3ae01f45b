using System.Collections.Concurrent;

namespace PythonWebGuide.Catalog;

/// <summary>The folder of catalog files: finds the one for some content, keeps the current and the one before.</summary>
public sealed class CatalogFolder(string path)
{
    private const int Kept = 2;

    /// <summary>A build that wrote nothing for so long was interrupted.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

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
    /// <param name="contentFolder">Full path of the content folder.</param>
    /// <param name="damaged">Told of each newer file that is not what was written.</param>
    public CatalogReader? OpenLastGoodOrNull(string contentFolder, Action<string>? damaged = null)
    {
        foreach (var file in Files())
        {
            if (OpenIntactOrNull(file) is not { } reader)
            {
                damaged?.Invoke(file.Path);
                continue;
            }

            if (reader.ContentFolder == contentFolder) return reader;
            reader.Dispose();
        }

        return null;
    }

    /// <summary>Deletes all but the newest two, and what an interrupted build left. Another process may be building in this folder: what changed lately stays.</summary>
    public void Tidy()
    {
        foreach (var file in Files("*").Skip(Kept)) file.Delete();
        foreach (var leftover in new DirectoryInfo(FullPath).EnumerateFiles(Building + "*"))
        {
            if (leftover.LastWriteTimeUtc < DateTime.UtcNow - LongestPause) leftover.Delete();
        }
    }

    internal const string Building = ".building-";

    internal CatalogFile FileFor(string contentHash) => new(Path.Combine(FullPath, $"catalog-{contentHash}-{CatalogSchema.Version}.db"));

    /// <summary>Opens a file while it is being checked, because both take their time; what a damaged one says or throws is never used.</summary>
    private CatalogReader? OpenIntactOrNull(CatalogFile file)
    {
        if (!File.Exists(file.Path)) return null;
        var opening = Task.Run(() => CatalogReader.Open(file));
        if (IsIntact(file)) return opening.GetAwaiter().GetResult();
        _ = Task.WhenAny(opening).GetAwaiter().GetResult(); // waits, and throws nothing
        if (opening.IsCompletedSuccessfully) opening.Result.Dispose();
        return null;
    }

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
