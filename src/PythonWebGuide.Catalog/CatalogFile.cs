using System.Security.Cryptography;

namespace PythonWebGuide.Catalog;

/// <summary>One catalog on disk: <c>catalog-&lt;content hash&gt;-&lt;schema&gt;.db</c> and beside it its SHA-256.</summary>
public sealed record CatalogFile(string Path)
{
    private const string HashExtension = ".sha256";

    internal string HashPath => Path + HashExtension;

    /// <summary>Whether the file is what was written: the only check that finds every flipped bit.</summary>
    internal bool IsIntact()
    {
        try
        {
            using var stream = File.OpenRead(Path);
            return string.Equals(File.ReadAllText(HashPath).Trim(), Convert.ToHexStringLower(SHA256.HashData(stream)), StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    internal void Seal()
    {
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
        File.WriteAllText(HashPath, Convert.ToHexStringLower(SHA256.HashData(stream)) + "\n");
    }

    internal void MoveTo(CatalogFile target)
    {
        File.Move(HashPath, target.HashPath, overwrite: true);
        File.Move(Path, target.Path, overwrite: true);
    }

    internal void Delete()
    {
        File.Delete(Path);
        File.Delete(HashPath);
    }
}
