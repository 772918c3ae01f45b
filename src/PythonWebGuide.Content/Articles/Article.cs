using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PythonWebGuide.Content.Articles;

/// <summary>One page of the guide, compiled: what its front matter says and what its Markdown became.</summary>
public sealed record Article
{
    public required SourcePath Source { get; init; }

    public required ArticleMetadata Metadata { get; init; }

    /// <summary>The folder of the article, which is its section: <c>django</c>, or nested <c>a/b</c>.</summary>
    public required string Section { get; init; }

    public required Slug Slug { get; init; }

    public required int Minutes { get; init; }

    public required ImmutableArray<OutlineEntry> Outline { get; init; }

    public required ImmutableArray<Question> Questions { get; init; }

    public required ImmutableArray<ArticleLink> Links { get; init; }

    /// <summary>The error messages that it explains.</summary>
    public required ImmutableArray<KnownError> Errors { get; init; }

    /// <summary>The sample steps that it quotes, as <c>project/step</c>.</summary>
    public required ImmutableArray<string> Samples { get; init; }

    /// <summary>Fetched anew at each reading: from memory, or from the cache where it lies.</summary>
    [JsonIgnore]
    public ArticleBody Body => Fetch();

    /// <summary>Safe HTML of the body, without the title.</summary>
    [JsonIgnore]
    public string Html => Body.Html;

    [JsonIgnore]
    public ImmutableArray<ArticleSection> Sections => Body.Sections;

    [JsonIgnore]
    public string Title => Metadata.Title;

    [JsonIgnore]
    public string Url => $"/guide/{Section}/{Slug}";

    /// <summary>Where the body comes from.</summary>
    [JsonIgnore]
    internal Func<ArticleBody> Fetch { get; init; } = () => throw new InvalidOperationException("This article was made without its body.");
}
