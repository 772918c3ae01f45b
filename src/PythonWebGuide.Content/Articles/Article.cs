using System.Collections.Immutable;

namespace PythonWebGuide.Content.Articles;

/// <summary>One page of the guide, compiled: what its front matter says and what its Markdown became.</summary>
public sealed record Article
{
    public required SourcePath Source { get; init; }

    public required ArticleMetadata Metadata { get; init; }

    /// <summary>The folder of the article, which is its section: <c>django</c>, or nested <c>a/b</c>.</summary>
    public required string Section { get; init; }

    public required Slug Slug { get; init; }

    /// <summary>Safe HTML of the body, without the title.</summary>
    public required string Html { get; init; }

    public required int Minutes { get; init; }

    public required ImmutableArray<OutlineEntry> Outline { get; init; }

    public required ImmutableArray<ArticleSection> Sections { get; init; }

    public required ImmutableArray<Question> Questions { get; init; }

    public required ImmutableArray<ArticleLink> Links { get; init; }

    /// <summary>The sample steps that it quotes, as <c>project/step</c>.</summary>
    public required ImmutableArray<string> Samples { get; init; }

    public string Title => Metadata.Title;

    public string Url => $"/guide/{Section}/{Slug}";
}
