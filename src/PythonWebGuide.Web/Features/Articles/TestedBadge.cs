using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Articles;

/// <summary>The sentence that says when the code of a page was run, with what, and how many tests passed.</summary>
public static class TestedBadge
{
    internal static readonly string[] Named = ["Django", "Flask", "FastAPI", "SQLAlchemy"];

    public static string Of(IReadOnlyList<SampleEntry> samples)
    {
        var evidence = samples.Select(sample => sample.Evidence!).ToList();
        var packages = evidence.SelectMany(step => step.Packages).DistinctBy(package => package.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var named = Named.Select(name => (Name: name, packages.Find(package => package.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Version))
            .Where(package => package.Version is not null)
            .Select(package => $"{package.Name} {package.Version}")
            .Append($"Python {evidence[0].Python}");
        var tests = evidence.Sum(step => step.Tests);
        return $"Tested on {Shared.ArticleLabels.Day(evidence.Min(step => step.Date))} with {Listed([.. named])}, {tests} {(tests == 1 ? "test" : "tests")}";
    }

    private static string Listed(IReadOnlyList<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
}
