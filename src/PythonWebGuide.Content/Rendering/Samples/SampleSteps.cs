using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rendering.Samples;

/// <summary>The steps of all samples, each with its files.</summary>
internal sealed class SampleSteps
{
    private const string Outputs = "outputs/";

    /// <summary>Zip files know no date before 1980; a fixed one keeps two builds equal.</summary>
    private static readonly DateTimeOffset FileDate = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FrozenDictionary<string, ImmutableArray<(string Path, SourceFile File)>> files;

    public SampleSteps(ContentFolder folder) => files = folder.Files
        .Select(file => (Parts: file.Path.ToString().Split('/', 4), File: file))
        .Where(file => file.Parts is ["samples", _, _, _])
        .GroupBy(file => $"{file.Parts[1]}/{file.Parts[2]}", StringComparer.Ordinal)
        .ToFrozenDictionary(step => step.Key, step => step.Select(file => (file.Parts[3], file.File)).OrderBy(file => file.Item1, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Steps that are projects: those with a project file.</summary>
    public IEnumerable<string> Names => files.Where(step => step.Value.Any(file => file.Path == "pyproject.toml")).Select(step => step.Key).Order(StringComparer.Ordinal);

    /// <summary>Over paths and bytes, as <c>run.py</c> computes it; captured outputs follow from the rest and are left out.</summary>
    public string HashOf(string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, file) in files[name].Where(file => !file.Path.StartsWith(Outputs, StringComparison.Ordinal)))
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{Convert.ToHexStringLower(file.Hash.AsSpan())}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The step as a zip file, the same bytes for the same files.</summary>
    public ReadOnlyMemory<byte> Archive(string name)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, file) in files[name].Where(file => !file.Path.StartsWith(Outputs, StringComparison.Ordinal)))
            {
                var entry = zip.CreateEntry($"{name.Replace('/', '-')}/{path}");
                entry.LastWriteTime = FileDate;
                using var content = entry.Open();
                content.Write(file.Read());
            }
        }

        return bytes.ToArray();
    }
}
