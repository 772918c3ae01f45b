using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Sources;

/// <summary>One look at the content folder: its files with their hashes, and what could not be read.</summary>
public sealed class ContentFolder
{
    private static readonly FrozenSet<string> LeftOut =
        FrozenSet.Create(StringComparer.Ordinal, "__pycache__", "node_modules");

    private static readonly FrozenSet<string> LeftOutExtensions =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".pyc", ".sqlite3", ".db");

    /// <summary>Hidden files that belong to a sample project.</summary>
    private static readonly FrozenSet<string> Kept =
        FrozenSet.Create(StringComparer.Ordinal, ".gitignore", ".python-version", ".env.example", ".dockerignore");

    private readonly FrozenDictionary<SourcePath, SourceFile> byPath;

    /// <summary>A file that was saved within this time of a scan may change again without its time of change showing it.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(2);

    private readonly DateTime begun;

    private ContentFolder(string fullPath, DateTime begun, ImmutableArray<SourceFile> files, ImmutableArray<ContentProblem> problems)
    {
        this.begun = begun;
        FullPath = fullPath;
        Files = files;
        Problems = problems;
        byPath = files.ToFrozenDictionary(file => file.Path);
        Hash = HashOf(files, problems);
    }

    public string FullPath { get; }

    /// <summary>Sorted by path, so that every build sees the same order.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    public ImmutableArray<ContentProblem> Problems { get; }

    /// <summary>Hex SHA-256 over the paths and bytes of all files, and the paths of what could not be read.</summary>
    public string Hash { get; }

    public SourceFile? FileOrNull(SourcePath path) => byPath.GetValueOrDefault(path);

    /// <param name="path">The folder.</param>
    /// <param name="before">An earlier look at it: files whose length and time of change are the same are not read again.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ContentFolder Scan(string path, ContentFolder? before = null, CancellationToken cancellation = default)
    {
        var now = DateTime.UtcNow;
        var root = new DirectoryInfo(Path.GetFullPath(path));
        if (!root.Exists) throw new DirectoryNotFoundException($"The content folder {root.FullName} does not exist. Set Guide:ContentPath, or run in a checkout.");
        var problems = new List<ContentProblem>();
        var found = new List<(SourcePath Path, FileInfo File)>();
        List(root, root, found, problems);
        var files = found.AsParallel().WithCancellation(cancellation).Select(entry => Hashed(entry.Path, entry.File, before)).ToArray();
        problems.AddRange(files.Where(file => file.Problem is not null).Select(file => file.Problem!));
        return new ContentFolder(
            root.FullName,
            now,
            [.. files.Where(file => file.File is not null).Select(file => file.File!).OrderBy(file => file.Path)],
            [.. problems]);
    }

    private static void List(DirectoryInfo root, DirectoryInfo folder, List<(SourcePath Path, FileInfo File)> found, List<ContentProblem> problems)
    {
        foreach (var entry in Entries(root, folder, problems))
        {
            if ((entry.Name.StartsWith('.') && !Kept.Contains(entry.Name)) || LeftOut.Contains(entry.Name) || LeftOutExtensions.Contains(entry.Extension)) continue;
            var name = Path.GetRelativePath(root.FullName, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (!SourcePath.TryParse(name, null, out var path)) problems.Add(Unreadable(SourcePath.Nearest(name), "its name has a backslash or a control character; rename it"));
            else if (entry.LinkTarget is not null) problems.Add(Unreadable(path, "it is a symbolic link; put the file itself into the content folder"));
            else if (entry is DirectoryInfo inner) List(root, inner, found, problems);
            else found.Add((path, (FileInfo)entry));
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo root, DirectoryInfo folder, List<ContentProblem> problems)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException && folder != root)
        {
            problems.Add(Unreadable(SourcePath.Parse(Path.GetRelativePath(root.FullName, folder.FullName).Replace(Path.DirectorySeparatorChar, '/')), failure.Message));
            return [];
        }
    }

    private static (SourceFile? File, ContentProblem? Problem) Hashed(SourcePath path, FileInfo file, ContentFolder? before)
    {
        try
        {
            var modified = file.LastWriteTimeUtc;
            if (before?.FileOrNull(path) is { } known && known.Modified == modified && known.Length == file.Length && modified < before.begun - Grain) return (known, null);
            if (file.Length == 0) return (new SourceFile(path, file.FullName, [.. SHA256.HashData([])], 0, modified), null); // not opened: it may be a pipe, which has no end
            using var stream = file.OpenRead();
            return (new SourceFile(path, file.FullName, [.. SHA256.HashData(stream)], stream.Length, modified), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, Unreadable(path, failure.Message));
        }
    }

    private static ContentProblem Unreadable(SourcePath path, string why) =>
        new(Severity.Error, path, 1, 1, RuleIds.Unreadable, $"this file cannot be used: {why}");

    private static string HashOf(ImmutableArray<SourceFile> files, ImmutableArray<ContentProblem> problems)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            all.AppendData(Encoding.UTF8.GetBytes(file.Path + "\0"));
            all.AppendData(file.Hash.AsSpan());
        }

        foreach (var problem in problems.Order()) all.AppendData(Encoding.UTF8.GetBytes($"{problem.Path}\0\0"));

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }
}
