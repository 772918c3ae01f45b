using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Rendering.Samples;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rules;

/// <summary>All compiled parts before they become a <see cref="Guide"/>, drafts among them.</summary>
internal sealed record GuideDraft(
    GuideSettings Settings,
    ImmutableArray<ArticleFacts> Articles,
    ImmutableArray<CompiledSection> Sections,
    ImmutableArray<CompiledPath> Paths,
    ImmutableArray<CompiledTerm> Glossary,
    SampleLibrary Samples,
    SampleSteps Steps,
    FrozenDictionary<string, SampleEvidence> Evidence,
    ContentFolder Folder)
{
    /// <summary>What <c>choose.yml</c> says; null without it.</summary>
    public Chooser? Chooser { get; init; }

    /// <summary>What <c>compare.yml</c> became; null without it.</summary>
    public CompiledComparison? Comparison { get; init; }

    /// <summary>Regions of samples that landing pages, paths and the comparison show.</summary>
    public IEnumerable<ShownRegion> OtherRegions => [.. Sections.SelectMany(section => section.Regions), .. Paths.SelectMany(path => path.Regions), .. Comparison?.Regions ?? []];

    /// <summary>Everything that links can come from and go to.</summary>
    public IEnumerable<CompiledFile> Files => [.. Articles.Select(article => article.File), .. Sections.Select(section => section.File), .. Paths.Select(path => path.File), .. Comparison is null ? [] : (CompiledFile[])[Comparison.File]];

    public IEnumerable<ArticleFacts> Published => Articles.Where(article => !article.Article.Metadata.Draft);
}
