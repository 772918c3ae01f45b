using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Articles;

/// <summary>A package that samples were run with, of which a newer feature release is out.</summary>
/// <param name="Package">Its name as readers write it.</param>
/// <param name="Tested">The version of the run.</param>
/// <param name="Newest">The newest, as the version file has it.</param>
/// <param name="Checked">When that was looked up.</param>
public sealed record OlderVersion(string Package, string Tested, string Newest, DateOnly? Checked)
{
    public static IReadOnlyList<OlderVersion> Of(GuideMap map, IEnumerable<SampleEntry> samples)
    {
        var tested = samples.SelectMany(sample => sample.Evidence!.Packages).DistinctBy(package => package.Name, StringComparer.OrdinalIgnoreCase).ToList();
        return
        [
            .. from name in TestedBadge.Named
               let package = tested.Find(package => package.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
               let known = map.Versions.FirstOrDefault(version => version.Package.Equals(name, StringComparison.OrdinalIgnoreCase))
               where package is not null && known?.Newer is not null
               select new OlderVersion(name, package.Version, known.Newer!, known.Checked),
        ];
    }
}
