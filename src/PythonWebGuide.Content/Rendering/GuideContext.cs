using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rendering.Samples;
using PythonWebGuide.Content.Rules;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rendering;

/// <summary>What every article may look up while it is compiled.</summary>
internal sealed class GuideContext(
    ContentFolder folder,
    ImmutableArray<GlossaryTerm> glossary,
    ImmutableArray<PackageVersion> versions,
    RuleSeverities severities)
{
    public ContentFolder Folder => folder;

    public RuleSeverities Severities => severities;

    public FrozenDictionary<string, GlossaryTerm> Glossary { get; } =
        glossary.DistinctBy(term => term.Key).ToFrozenDictionary(term => term.Key.ToString(), StringComparer.Ordinal);

    public FrozenDictionary<string, PackageVersion> Versions { get; } =
        versions.ToFrozenDictionary(version => version.Package, StringComparer.Ordinal);

    public SampleLibrary Samples { get; } = new(folder);
}
