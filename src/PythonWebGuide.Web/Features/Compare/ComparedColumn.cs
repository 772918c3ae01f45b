using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Web.Features.Articles;

namespace PythonWebGuide.Web.Features.Compare;

/// <summary>A framework that is shown.</summary>
/// <param name="Framework">What it is.</param>
/// <param name="Index">Its place among all that could be shown.</param>
/// <param name="Tested">When its application was run, with what; null when it was not.</param>
/// <param name="Path">The path that teaches it.</param>
public sealed record ComparedColumn(ComparedFramework Framework, int Index, string? Tested, PathEntry? Path)
{
    public static ComparedColumn Of(GuideMap map, ComparedFramework framework, int index) => new(
        framework,
        index,
        map.SampleOrNull(framework.Sample) is { Evidence: not null } sample ? TestedBadge.Of([sample]) : null,
        map.PathOrNull(Slug.Parse(framework.Path)));
}
