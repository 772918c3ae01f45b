using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

/// <summary>Every task of the comparison has a cell for every framework, and articles that explain it.</summary>
internal sealed class ComparisonIsWhole : IGuideRule
{
    public string Id => RuleIds.ComparisonIsWhole;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide) =>
        guide.Comparison?.Comparison is not { } comparison ? [] : OfFrameworks(comparison, guide).Concat(comparison.Tasks.SelectMany(task => OfTask(task, comparison, guide))).Select(finding => (ComparisonCompiler.FilePath, finding));

    private static IEnumerable<Finding> OfFrameworks(Comparison comparison, GuideDraft guide)
    {
        if (comparison.Frameworks.Length < 2) yield return new Finding(1, 1, "there are under two frameworks to compare; add them under `frameworks:`");
        var steps = guide.Steps.Names.ToHashSet(StringComparer.Ordinal);
        foreach (var framework in comparison.Frameworks)
        {
            if (!steps.Contains(framework.Sample)) yield return new Finding(framework.Line, 1, $"there is no sample '{framework.Sample}'; write project/step as it lies in content/samples");
            if (guide.Paths.All(path => path.Path.Slug.ToString() != framework.Path)) yield return new Finding(framework.Line, 1, $"there is no path '{framework.Path}'; correct `path`");
        }

        foreach (var again in comparison.Tasks.GroupBy(task => task.Key, StringComparer.Ordinal).SelectMany(same => same.Skip(1))) yield return new Finding(again.Line, 1, $"the key '{again.Key}' is taken by an earlier task");
    }

    private static IEnumerable<Finding> OfTask(ComparedTask task, Comparison comparison, GuideDraft guide)
    {
        if (task.Cells.Length < comparison.Frameworks.Length) yield return new Finding(task.Line, 1, $"the task '{task.Key}' has no cell for every framework; add the missing one of {string.Join(", ", comparison.Frameworks.Select(framework => framework.Key))}");
        foreach (var cell in task.Cells)
        {
            if (!IsThere(cell.Read, guide)) yield return new Finding(cell.Line, 1, $"there is no published article and heading '{cell.Read}' to read on; write slug or slug#anchor");
        }
    }

    private static bool IsThere(string read, GuideDraft guide)
    {
        var (slug, anchor) = read.Split('#', 2) is [var before, var after] ? (before, after) : (read, "");
        return guide.Published.FirstOrDefault(article => article.Article.Slug.ToString() == slug) is { } found && (anchor.Length == 0 || found.File.Anchors.Contains(anchor, StringComparer.Ordinal));
    }
}
