using System.Collections.Immutable;

namespace PythonWebGuide.Content.Articles;

/// <summary>An ordered way through the guide.</summary>
public sealed record LearningPath
{
    public required SourcePath Source { get; init; }

    public required Slug Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string ForWhom { get; init; }

    public required string Outcome { get; init; }

    public required ImmutableArray<Slug> Entry { get; init; }

    public required ImmutableArray<PathStage> Stages { get; init; }

    public required string Html { get; init; }

    public string Url => $"/paths/{Slug}";

    public IEnumerable<PathStep> Steps => Stages.SelectMany(stage => stage.Steps);
}
