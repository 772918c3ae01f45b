using System.Collections.Immutable;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>What lists, menus and links need to know of an article.</summary>
public sealed record ArticleEntry
{
    /// <summary>Place in reading order, from 1.</summary>
    public required int Id { get; init; }

    public required string Section { get; init; }

    public required string Source { get; init; }

    public required Slug Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ArticleKind Kind { get; init; }

    public required ArticleLevel Level { get; init; }

    public required int Minutes { get; init; }

    public required DateOnly? Updated { get; init; }

    public required ImmutableArray<Slug> Topics { get; init; }

    public required ImmutableArray<Slug> Requires { get; init; }

    /// <summary>The sample steps that it quotes, as <c>project/step</c>.</summary>
    public required ImmutableArray<string> Samples { get; init; }

    /// <summary>What changed, dated, as its front matter lists it.</summary>
    public required ImmutableArray<ArticleChange> Changes { get; init; }

    /// <summary>The articles that it links to, in the order of their addresses.</summary>
    public required ImmutableArray<string> Links { get; init; }

    /// <summary>The newest of its dated changes.</summary>
    public DateOnly? Changed => Changes.IsEmpty ? null : Changes.Max(change => change.Date);

    /// <summary>Its names in readers' progress: the one of now first, then those from before it was renamed.</summary>
    public required ImmutableArray<ProgressId> ProgressIds { get; init; }

    public ProgressId ProgressId => ProgressIds[0];

    /// <summary>All of its names in readers' progress, for the browser.</summary>
    public string ProgressKey => string.Join(' ', ProgressIds);

    public string Url => $"/guide/{Section}/{Slug}";
}
