using System.Collections.Concurrent;
using System.Collections.Frozen;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rendering.Samples;

/// <summary>The projects under <c>samples/</c> that articles quote. Notes with the article what it took.</summary>
internal sealed class SampleLibrary
{
    private const string Root = "samples";

    private static readonly FrozenSet<string> TextExtensions = FrozenSet.Create(StringComparer.Ordinal,
        ".py", ".html", ".css", ".js", ".sql", ".toml", ".yaml", ".yml", ".json", ".ini", ".cfg", ".sh", ".md", ".txt", ".conf", "");

    private readonly ContentFolder folder;
    private readonly ConcurrentDictionary<SourcePath, (SampleFile? File, string? Problem)> files;

    /// <param name="folder">The content folder.</param>
    /// <param name="before">An earlier look at it, from which files that did not change are taken.</param>
    public SampleLibrary(ContentFolder folder, SampleLibrary? before = null)
    {
        this.folder = folder;
        files = new(before?.files.Where(entry => entry.Value.File is not null && IsSame(entry.Key, before.folder, folder)) ?? []);
    }

    /// <param name="sample">As in the fence: <c>project/step/file</c>.</param>
    /// <param name="region">Name of a region; null for the whole file.</param>
    /// <param name="article">The article that shows it.</param>
    /// <param name="problem">Why there is nothing to show, and what to do.</param>
    public string? TextOrNull(string sample, string? region, ArticleContext article, out string? problem)
    {
        problem = null;
        if (PathOrNull(sample) is not { } path || FileOrNull(path, article) is not { } file)
        {
            problem = PathOrNull(sample) is { } there && files[there].Problem is { } reason ? $"'{sample}': {reason}"
                : $"there is no sample file '{Root}/{sample}'; write project/step/file as it lies in content/{Root}";
            return null;
        }

        if (file.TextOrNull(region) is not { Length: > 0 } text)
        {
            problem = region is null ? $"the sample file '{sample}' is empty"
                : $"'{sample}' has no region '{region}'; put `# region: {region}` and `# endregion` around the lines" +
                  (file.Regions.Count > 0 ? $", or use one of: {string.Join(", ", file.Regions.Keys.Order(StringComparer.Ordinal))}" : "");
            return null;
        }

        if (region is not null) article.Regions.Add(new ShownRegion(path, region));
        return text;
    }

    /// <summary>The captured output <c>project/step/name</c>; null when it was not captured.</summary>
    public string? OutputOrNull(string output, ArticleContext article)
    {
        var slash = output.LastIndexOf('/');
        return slash > 0 && PathOrNull($"{output[..slash]}/outputs/{output[(slash + 1)..]}.txt") is { } path ? FileOrNull(path, article)?.TextOrNull(null) : null;
    }

    /// <param name="shown">What the articles show.</param>
    /// <returns>All markers of all samples that are wrong, or whose region no article shows.</returns>
    public IEnumerable<(SourcePath Path, int Line, string Message)> Complaints(IReadOnlySet<ShownRegion> shown)
    {
        foreach (var source in folder.Files.Where(file => IsSampleText(file.Path)).AsParallel().AsOrdered().Select(file => (file.Path, File: FileOrNull(file.Path))))
        {
            if (source.File is null) continue;
            foreach (var (line, message) in source.File.Problems) yield return (source.Path, line, message);
            foreach (var (region, line) in source.File.Regions.Where(region => !shown.Contains(new ShownRegion(source.Path, region.Key))))
                yield return (source.Path, line, $"no article shows the region '{region}'; show it, or remove its markers");
        }
    }

    private static bool IsSame(SourcePath path, ContentFolder before, ContentFolder now) =>
        before.FileOrNull(path) is { } old && now.FileOrNull(path) is { } file && old.Hash.AsSpan().SequenceEqual(file.Hash.AsSpan());

    private static SourcePath? PathOrNull(string sample) =>
        SourcePath.TryParse($"{Root}/{sample}", null, out var path) && path.ToString().StartsWith(Root + "/", StringComparison.Ordinal) ? path : null;

    private static bool IsSampleText(SourcePath path) => path.Folder.Count(c => c == '/') >= 2 && path.ToString().StartsWith(Root + "/", StringComparison.Ordinal) && TextExtensions.Contains(path.Extension);

    private SampleFile? FileOrNull(SourcePath path, ArticleContext article)
    {
        article.Uses.Add(path);
        return FileOrNull(path);
    }

    private SampleFile? FileOrNull(SourcePath path) => files.GetOrAdd(path, Load, folder).File;

    private static (SampleFile? File, string? Problem) Load(SourcePath path, ContentFolder folder)
    {
        if (folder.FileOrNull(path) is not { } file) return (null, null);
        var problems = new ProblemList(RuleSeverities.Standard);
        return SourceText.ReadOrNull(file, problems) is { } source ? (SampleFile.Parse(source.Text), null) : (null, problems.All[0].Message);
    }
}
