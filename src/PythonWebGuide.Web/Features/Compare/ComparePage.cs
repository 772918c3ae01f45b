using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Compare;

/// <summary>Tasks as rows, the chosen frameworks as columns.</summary>
public sealed record ComparePage : SitePage
{
    public const string Only = "only";
    public const string Differences = "differences";

    public required Comparison Comparison { get; init; }

    public required IReadOnlyList<ComparedColumn> Columns { get; init; }

    public required IReadOnlyList<ComparedRow> Rows { get; init; }

    /// <summary>Titles of the tasks that are left out, because all columns do them alike.</summary>
    public required IReadOnlyList<string> Alike { get; init; }

    public required bool OnlyDifferences { get; init; }

    /// <summary>Whether fewer than two were asked for, so that all are shown.</summary>
    public required bool WereTooFew { get; init; }

    public override string Area => "compare";

    public bool IsShown(ComparedFramework framework) => Columns.Any(column => column.Framework == framework);

    public static ComparePage Of(GuideMap map, Comparison comparison, IReadOnlyCollection<string> chosen, bool onlyDifferences)
    {
        var shown = chosen.Count < 2 ? comparison.Frameworks : [.. comparison.Frameworks.Where(framework => chosen.Contains(framework.Key, StringComparer.Ordinal))];
        var columns = shown.Select(framework => ComparedColumn.Of(map, framework, comparison.Frameworks.IndexOf(framework))).ToList();
        var alike = onlyDifferences ? comparison.Tasks.Where(task => columns.Select(column => task.Cells[column.Index].By).Distinct(StringComparer.Ordinal).Count() == 1).ToList() : [];
        return new ComparePage
        {
            Title = $"{string.Join(", ", columns.SkipLast(1).Select(column => column.Framework.Title))} and {columns[^1].Framework.Title} side by side",
            Description = "One application, built with Django, Flask and FastAPI and held by one test suite: task by task the real code of each, and what each one weighs.",
            CanonicalPath = "/compare",
            Comparison = comparison,
            Columns = columns,
            Rows = [.. comparison.Tasks.Except(alike).Select(task => new ComparedRow(task, [.. columns.Select(column => ComparedEntry.Of(map, column, task.Cells[column.Index]))]))],
            Alike = [.. alike.Select(task => task.Title)],
            OnlyDifferences = onlyDifferences,
            WereTooFew = chosen.Count == 1,
        };
    }
}
