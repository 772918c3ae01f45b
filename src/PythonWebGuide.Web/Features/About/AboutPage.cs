using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.About;

public sealed record AboutPage : SitePage
{
    public required string Guide { get; init; }

    public required int Articles { get; init; }

    public static AboutPage Of(GuideMap map) => new()
    {
        Title = $"About {map.Title}",
        Description = "Who writes the guide, how its code is tested, its licenses, and the one cookie that keeps your progress.",
        CanonicalPath = "/about",
        Guide = map.Title,
        Articles = map.Articles.Length,
    };
}
