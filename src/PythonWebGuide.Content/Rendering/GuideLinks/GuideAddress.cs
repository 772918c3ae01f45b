namespace PythonWebGuide.Content.Rendering.GuideLinks;

/// <summary>Where the Markdown files of the content folder stand on the site.</summary>
internal static class GuideAddress
{
    private const string PathsFolder = "paths";

    public static bool IsArticle(SourcePath path) => IsInSection(path) && path.FileName != "index.md";

    public static bool IsLanding(SourcePath path) => IsInSection(path) && path.FileName == "index.md";

    /// <summary>Whether a file is meant to be an article and is none because of its ending.</summary>
    public static bool IsMisnamedArticle(SourcePath path) =>
        path.Extension != ".md" && path.Extension.ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mkd" && path.Folder.Length > 0 && path.Folder.Split('/')[0] is not ("samples" or "search");

    /// <summary>Whether a file is meant to be a learning path and is none because of its folder.</summary>
    public static bool IsNestedPath(SourcePath path) => path.Extension == ".md" && path.Folder.StartsWith(PathsFolder + '/', StringComparison.Ordinal);

    public static bool IsLearningPath(SourcePath path) => path.Extension == ".md" && path.Folder == PathsFolder;

    /// <summary>The section of the files in a folder: its name, each part made a slug.</summary>
    public static string SectionOf(SourcePath path) => string.Join('/', path.Folder.Split('/').Select(part => Slug.From(part)));

    public static string Of(SourcePath path) =>
        IsLearningPath(path) ? $"/paths/{Slug.From(path.Name)}"
        : IsLanding(path) ? $"/guide/{SectionOf(path)}"
        : $"/guide/{SectionOf(path)}/{Slug.From(path.Name)}";

    private static bool IsInSection(SourcePath path) =>
        path.Extension == ".md" && path.Folder.Length > 0 && path.Folder.Split('/')[0] is not (PathsFolder or "samples" or "search");
}
