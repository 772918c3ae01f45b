using System.Collections.Concurrent;

namespace PythonWebGuide.Catalog;

/// <summary>The folder of catalog files: finds the one for some content, keeps the current and the one before.</summary>
public sealed class CatalogFolder(string path)
{
    private const int Kept = 2;
    private const string Database = ".db";
    private const string Lock = ".lock";

    /// <summary>A build that wrote nothing for so long was interrupted.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (long Length, DateTime Changed)> intact = new(StringComparer.Ordinal);

    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>The intact catalog of exactly this content; null when there is none.</summary>
    public CatalogReader? OpenOrNull(string contentHash) => OpenIntactOrNull(FileFor(contentHash));

    /// <summary>Whether the catalog of this content is still there.</summary>
    public bool Has(string contentHash) => File.Exists(FileFor(contentHash).Path);

    /// <summary>Reads a file anew before it is used again.</summary>
    public void Forget(string contentHash) => intact.TryRemove(FileFor(contentHash).Path, out _);

    /// <summary>Makes a catalog that is served again the newest one, where the folder can be written.</summary>
    public void Renew(CatalogReader reader)
    {
        try
        {
            MakeNewest(FileFor(reader.ContentHash));
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
        foreach (var build in new DirectoryInfo(FullPath).GetFiles(Building + "*").GroupBy(file => file.FullName[..(file.FullName.LastIndexOf(Database, StringComparison.Ordinal) + Database.Length)], StringComparer.Ordinal))
        {
            if (!IsAbandoned(new CatalogFile(build.Key), build.Max(file => file.LastWriteTimeUtc))) continue;
            foreach (var leftover in build) leftover.Delete();
        }
    }

    internal const string Building = ".building-";

    /// <summary>Held while a file is being built; the system lets go of it when the process dies, however it dies.</summary>
    internal static FileStream Claim(CatalogFile building) =>
        new(building.Path + Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);

    /// <summary>The newest is the one whose file changed last, even if the clock was set back since.</summary>
    internal void MakeNewest(CatalogFile file)
    {
        var latest = Files("*").Where(other => other != file).Select(other => File.GetLastWriteTimeUtc(other.Path)).DefaultIfEmpty().Max();
        var now = DateTime.UtcNow;
        File.SetLastWriteTimeUtc(file.Path, now > latest ? now : latest.AddSeconds(1));
    }

    internal CatalogFile FileFor(string contentHash) => new(Path.Combine(FullPath, $"catalog-{contentHash}-{CatalogSchema.Version}.db"));

    /// <summary>Nobody holds its lock; or it has none, and nothing was written for long.</summary>
    private static bool IsAbandoned(CatalogFile building, DateTime changed)
    {
        if (!File.Exists(building.Path + Lock)) return changed < DateTime.UtcNow - LongestPause;
        try
        {
            using var claimed = Claim(building);
            return true;
        }
        catch (IOException)
        {
            return false; // it is being built
        }
    }

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
