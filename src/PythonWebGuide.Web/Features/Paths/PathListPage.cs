using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Progress;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Paths;

public sealed record PathListPage : SitePage
{
    public required IReadOnlyList<PathProgress> Paths { get; init; }

    /// <summary>The path that the reader walked last, where there is one to go on with.</summary>
    public PathProgress? Continue => Paths.Where(path => path.IsStarted && !path.IsFinished).MaxBy(path => (path.LastDay, path.Finished));

    public override string Area => "paths";

    public static PathListPage Of(GuideMap map, ReaderProgress progress) => new()
    {
        Title = "Learning paths",
        Description = "Ordered ways through the guide: each step says how long it takes and what you have running afterwards.",
        CanonicalPath = "/paths",
        Paths = [.. map.Paths.Select(path => new PathProgress(path, progress))],
    };
}
