using System.Collections.Immutable;

namespace PythonWebGuide.Content.Articles;

/// <summary>The front matter of an article; <c>content/FORMAT.md</c> describes each key.</summary>
public sealed record ArticleMetadata
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ArticleKind Kind { get; init; }

    public required ArticleLevel Level { get; init; }

    public int Order { get; init; }

    public ImmutableArray<Slug> Topics { get; init; } = [];

    public ImmutableArray<Slug> Requires { get; init; } = [];

    /// <summary>Minutes for reading and doing; null when they are to be computed.</summary>
    public int? Minutes { get; init; }

    public DateOnly? Updated { get; init; }

    public ImmutableArray<ArticleChange> Changes { get; init; } = [];

    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<string> Errors { get; init; } = [];

    public ImmutableArray<string> RedirectFrom { get; init; } = [];

    public bool Draft { get; init; }
}
