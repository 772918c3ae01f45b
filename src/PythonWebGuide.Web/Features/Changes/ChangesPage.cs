using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Changes;

public sealed record ChangesPage : SitePage
{
    public required IReadOnlyList<IGrouping<DateOnly, DatedChange>> Days { get; init; }

    public static ChangesPage Of(GuideMap map) => new()
    {
        Title = "What changed",
        Description = "Every meaningful change of the guide with its date, the newest first, also as an Atom feed.",
        CanonicalPath = "/changes",
        Days = [.. DatedChange.Of(map).GroupBy(change => change.Date)],
    };
}
