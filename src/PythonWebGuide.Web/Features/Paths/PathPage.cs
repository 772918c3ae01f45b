using System.Text.Json.Nodes;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Progress;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Paths;

public sealed record PathPage : SitePage
{
    public required PathProgress Progress { get; init; }

    /// <summary>What the reader should know before, with what was said of it.</summary>
    public required IReadOnlyList<(ArticleEntry Article, StepMark Mark)> Entry { get; init; }

    /// <summary>That the browser keeps no cookie.</summary>
    public required bool IsRefused { get; init; }

    /// <summary>The paths to go on with, as far as the reader has come on them.</summary>
    public required IReadOnlyList<PathProgress> Next { get; init; }

    public PathEntry Path => Progress.Path;

    public override string Area => "paths";

    public override string Picture => OpenGraphPicture.OfPath(Path.Slug);

    public override IReadOnlyList<(string Title, string Url)> Trail => [("Home", "/"), ("Learning paths", "/paths")];

    /// <summary>The title of the whole guide.</summary>
    public required string Guide { get; init; }

    public static PathPage Of(GuideMap map, PathEntry path, ReaderProgress progress, bool isRefused) => new()
    {
        Title = path.Title,
        Description = path.Summary,
        CanonicalPath = path.Url,
        Guide = map.Title,
        Progress = new PathProgress(path, progress),
        Entry = [.. path.Entry.Select(article => (article, progress.MarkOf(article.ProgressId)))],
        Next = [.. path.Next.Select(map.PathOrNull).OfType<PathEntry>().Select(next => new PathProgress(next, progress))],
        IsRefused = isRefused,
    };

    protected override JsonObject Described(Func<string, string> absolute) => new()
    {
        ["@type"] = "Course",
        ["name"] = Title,
        ["description"] = Description,
        ["url"] = absolute(Path.Url),
        ["inLanguage"] = "en",
        ["isAccessibleForFree"] = true,
        ["timeRequired"] = $"PT{Path.Minutes}M",
        ["teaches"] = Path.Outcome,
        ["image"] = absolute(Picture),
        ["provider"] = new JsonObject { ["@type"] = "Organization", ["name"] = Guide, ["url"] = absolute("/") },
        ["offers"] = new JsonObject { ["@type"] = "Offer", ["category"] = "Free" },
        ["hasCourseInstance"] = new JsonObject { ["@type"] = "CourseInstance", ["courseMode"] = "online", ["courseWorkload"] = $"PT{Path.Minutes}M" },
        ["syllabusSections"] = new JsonArray([.. Path.Stages.Select(stage => new JsonObject { ["@type"] = "Syllabus", ["name"] = stage.Key, ["timeRequired"] = $"PT{stage.Sum(step => step.Minutes)}M" })]),
    };
}
