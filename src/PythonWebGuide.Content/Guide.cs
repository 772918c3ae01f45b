using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Content.Quality;

namespace PythonWebGuide.Content;

/// <summary>The whole guide, immutable: everything that the site shows, in reading order.</summary>
public sealed record Guide
{
    public required string Title { get; init; }

    /// <summary>Sections in the order of <c>guide.yml</c>, then by name.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Articles in reading order: by section, then <c>order</c>, then title.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    public required ImmutableArray<LearningPath> Paths { get; init; }

    public required ImmutableArray<GlossaryTerm> Glossary { get; init; }

    /// <summary>What the terms are mapped by, from the browser inwards.</summary>
    public ImmutableArray<GlossaryLayer> Layers { get; init; } = [];

    /// <summary>What readers type and what is searched for as well, from <c>search/synonyms.yml</c>.</summary>
    public ImmutableArray<Synonym> Synonyms { get; init; } = [];

    /// <summary>The questions that lead to a framework; null without <c>choose.yml</c>.</summary>
    public Chooser? Chooser { get; init; }

    /// <summary>The same tasks in several frameworks; null without <c>compare.yml</c>.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>What was checked, measured and looked at.</summary>
    public QualityReport Quality { get; init; } = QualityReport.Empty;

    public required ImmutableArray<PackageVersion> Versions { get; init; }

    /// <summary>The steps of the sample projects.</summary>
    public required ImmutableArray<SampleStep> Samples { get; init; }

    /// <summary>Pictures that articles show, by their place in the content folder.</summary>
    public required ImmutableArray<ImageFile> Images { get; init; }
}
