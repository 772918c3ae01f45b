using System.Collections.Immutable;
using PythonWebGuide.Content;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>A learning path with its steps.</summary>
public sealed record PathEntry
{
    public required Slug Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string ForWhom { get; init; }

    public required string Outcome { get; init; }

    /// <summary>Its illustration as safe SVG; empty without one.</summary>
    public required string Picture { get; init; }

    public required string Html { get; init; }

    public required ImmutableArray<ArticleEntry> Entry { get; init; }

    public required ImmutableArray<PathStepEntry> Steps { get; init; }

    /// <summary>The task at its end; null when there is none, or it is not written yet.</summary>
    public required ArticleEntry? Challenge { get; init; }

    /// <summary>Slugs of the paths to go on with.</summary>
    public required ImmutableArray<Slug> Next { get; init; }

    /// <summary>How many of its steps are not written yet.</summary>
    public required int Missing { get; init; }

    /// <summary>How many steps there are, optional ones aside.</summary>
    public int Count => Steps.Count(step => !step.IsOptional);

    public string Url => $"/paths/{Slug}";

    /// <summary>Minutes of its steps, optional ones aside.</summary>
    public int Minutes => Steps.Where(step => !step.IsOptional).Sum(step => step.Minutes);

    public IEnumerable<IGrouping<string, PathStepEntry>> Stages => Steps.GroupBy(step => step.Stage, StringComparer.Ordinal);

    public PathStepEntry? StepOrNull(Slug article) => Steps.FirstOrDefault(step => step.Article.Slug == article);

    public PathStepEntry? Before(PathStepEntry step) => step.Place > 0 ? Steps[step.Place - 1] : null;

    public PathStepEntry? After(PathStepEntry step) => step.Place + 1 < Steps.Length ? Steps[step.Place + 1] : null;
}
