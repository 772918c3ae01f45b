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

    /// <summary>The article that sets the task at the end; null for none.</summary>
    public required Slug? Challenge { get; init; }

    /// <summary>The paths to go on with.</summary>
    public required ImmutableArray<Slug> Next { get; init; }

    public required string Html { get; init; }

    /// <summary>Its illustration as safe SVG; empty without one.</summary>
    public string Picture { get; init; } = "";

    public string Url => $"/paths/{Slug}";

    public IEnumerable<PathStep> Steps => Stages.SelectMany(stage => stage.Steps);
}
