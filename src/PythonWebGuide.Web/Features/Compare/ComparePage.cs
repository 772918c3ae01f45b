using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Web.Features.Articles;
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

/// <summary>A task, with a cell for each column.</summary>
public sealed record ComparedRow(ComparedTask Task, IReadOnlyList<ComparedEntry> Cells);

/// <summary>What one application does for a task.</summary>
/// <param name="Column">Whose it is.</param>
/// <param name="Cell">The code.</param>
/// <param name="Article">The article that explains it.</param>
/// <param name="Url">Where in that article.</param>
public sealed record ComparedEntry(ComparedColumn Column, ComparedCell Cell, ArticleEntry? Article, string Url)
{
    public static ComparedEntry Of(GuideMap map, ComparedColumn column, ComparedCell cell)
    {
        var article = Slug.TryParse(cell.Read.Split('#')[0], null, out var slug) ? map.ArticleOrNull(slug) : null;
        return new ComparedEntry(column, cell, article, article?.Url + cell.Read[cell.Read.Split('#')[0].Length..]);
    }
}
