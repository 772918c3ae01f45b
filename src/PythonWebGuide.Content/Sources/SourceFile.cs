using System.Collections.Immutable;
using System.Security.Cryptography;

namespace PythonWebGuide.Content.Sources;

/// <summary>A file of the content folder, known by its hash; its bytes are read again when they are needed.</summary>
public sealed record SourceFile(SourcePath Path, string FullPath, ImmutableArray<byte> Hash, long Length, DateTime Modified)
{
    /// <summary>Whether it could not be read the last time, though it could be hashed: next time it may be different.</summary>
    internal bool WasUnreadable { get; private set; }

    /// <exception cref="IOException">The file cannot be read, or is not the one that was hashed.</exception>
    internal byte[] Read()
    {
        if (Length == 0) return []; // not opened: it may be a pipe, which has no end
        var bytes = File.ReadAllBytes(FullPath);
        return SHA256.HashData(bytes).AsSpan().SequenceEqual(Hash.AsSpan())
            ? bytes
            : throw new IOException($"{Path} changed while the guide was being built; run it again");
    }

    /// <param name="problem">Why there is nothing.</param>
    internal byte[]? ReadOrNull(out string? problem)
    {
        problem = null;
        try
        {
            var bytes = Read();
            WasUnreadable = false;
            return bytes;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WasUnreadable = true;
            problem = $"this file cannot be used: {failure.Message}";
            return null;
        }
    }
}
