using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Paths;

public sealed record PathListPage : SitePage
{
    public required IReadOnlyList<PathEntry> Paths { get; init; }

    public override string Area => "paths";

    public static PathListPage Of(GuideMap map) => new()
    {
        Title = "Learning paths",
        Description = "Ordered ways through the guide: each step says how long it takes and what you have running afterwards.",
        CanonicalPath = "/paths",
        Paths = map.Paths,
    };
}
