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

    public required string Html { get; init; }

    public required ImmutableArray<ArticleEntry> Entry { get; init; }

    public required ImmutableArray<PathStepEntry> Steps { get; init; }

    public string Url => $"/paths/{Slug}";

    public int Minutes => Steps.Sum(step => step.Minutes);

    public IEnumerable<IGrouping<string, PathStepEntry>> Stages => Steps.GroupBy(step => step.Stage, StringComparer.Ordinal);

    public PathStepEntry? StepOrNull(Slug article) => Steps.FirstOrDefault(step => step.Article.Slug == article);

    public PathStepEntry? Before(PathStepEntry step) => step.Number > 1 ? Steps[step.Number - 2] : null;

    public PathStepEntry? After(PathStepEntry step) => step.Number < Steps.Length ? Steps[step.Number] : null;
}
