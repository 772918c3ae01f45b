using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Rendering.Samples;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Compilation;

/// <summary>All compiled parts before they become a <see cref="Guide"/>, drafts among them.</summary>
internal sealed record GuideDraft
{
    public required ContentFolder Folder { get; init; }

    public required GuideSettings Settings { get; init; }

    public required ImmutableArray<ArticleFacts> Articles { get; init; }

    public required ImmutableArray<CompiledSection> Sections { get; init; }

    public required ImmutableArray<CompiledPath> Paths { get; init; }

    public required ImmutableArray<CompiledTerm> Glossary { get; init; }

    public required ImmutableArray<PackageVersion> Versions { get; init; }

    public required ImmutableArray<Synonym> Synonyms { get; init; }

    public required SampleLibrary Samples { get; init; }

    public required SampleSteps Steps { get; init; }

    public required FrozenDictionary<string, SampleEvidence> Evidence { get; init; }

    /// <summary>What <c>choose.yml</c> says; null without it.</summary>
    public required Chooser? Chooser { get; init; }

    /// <summary>What <c>compare.yml</c> became; null without it.</summary>
    public required CompiledComparison? Comparison { get; init; }

    /// <summary>Regions of samples that landing pages, paths and the comparison show.</summary>
    public IEnumerable<ShownRegion> OtherRegions => [.. Sections.SelectMany(section => section.Regions), .. Paths.SelectMany(path => path.Regions), .. Comparison?.Regions ?? []];

    /// <summary>Everything that links can come from and go to.</summary>
    public IEnumerable<CompiledFile> Files => [.. Articles.Select(article => article.File), .. Sections.Select(section => section.File), .. Paths.Select(path => path.File), .. Comparison is null ? [] : (CompiledFile[])[Comparison.File]];

    public IEnumerable<ArticleFacts> Published => Articles.Where(article => !article.Article.Metadata.Draft);
}
