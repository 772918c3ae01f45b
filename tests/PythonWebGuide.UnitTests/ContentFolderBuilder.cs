using PythonWebGuide.Content;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.UnitTests;

/// <summary>A content folder in a temporary place, written file by file.</summary>
internal sealed class ContentFolderBuilder : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Required = ["title: A page", "summary: A summary that is long enough to be shown in search results.", "kind: how-to", "level: beginner"];

    public string Path { get; } = Directory.CreateTempSubdirectory("guide-content-").FullName;

    /// <summary>Front matter with all required keys; keys that are given replace them.</summary>
    public static string Page(string body = "Text.\n", params string[] keys)
    {
        var given = keys.Select(key => key.Split(':')[0]).ToHashSet();
        return $"---\n{string.Join('\n', Required.Where(line => !given.Contains(line.Split(':')[0])).Concat(keys))}\n---\n\n{body}";
    }

    public ContentFolderBuilder Add(string path, string text) => Add(path, System.Text.Encoding.UTF8.GetBytes(text));

    public ContentFolderBuilder Add(string path, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    /// <summary>An article with a title made from its path, so that titles differ.</summary>
    public ContentFolderBuilder AddPage(string path, string body = "Text.\n", params string[] keys) =>
        Add(path, Page(body, keys.Any(key => key.StartsWith("title:")) ? keys : [$"title: \"{path}\"", .. keys]));

    public ContentFolder Scan() => ContentFolder.Scan(Path);

    /// <summary>The guide or its problems, each of which says in a sentence what is wrong.</summary>
    public GuideLoad Load(Severity evidence = Severity.Error)
    {
        var load = GuideLoader.Load(Scan(), Today, evidence);
        Assert.All(load.Problems, problem => Assert.Contains(' ', problem.Message));
        return load;
    }

    /// <summary>"section/page.md(12,5) PWG103" for each problem.</summary>
    public IEnumerable<string> Places() => Load().Problems.Select(Place);

    public static string Place(ContentProblem problem) => $"{problem.Path}({problem.Line},{problem.Column}) {problem.RuleId}";

    /// <summary>The HTML of the only article.</summary>
    public string Html()
    {
        var load = Load();
        Assert.True(load.Guide is not null, string.Join('\n', load.Problems));
        return load.Guide.Articles.Single().Html.Trim();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
