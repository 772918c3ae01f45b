using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Paths;

public sealed record PathPage : SitePage
{
    public required PathEntry Path { get; init; }

    public override string Area => "paths";

    public static PathPage Of(PathEntry path) => new()
    {
        Title = path.Title,
        Description = path.Summary,
        CanonicalPath = path.Url,
        Path = path,
    };
}
