using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Samples;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rendering;

/// <summary>What every article may look up while it is compiled.</summary>
internal sealed class GuideContext(
    ContentFolder folder,
    ImmutableArray<GlossaryTerm> glossary,
    ImmutableArray<PackageVersion> versions,
    RuleSeverities severities,
    SampleLibrary? samplesBefore = null)
{
    private const string Term = "term:";
    private const string Version = "version:";

    public ContentFolder Folder => folder;

    public RuleSeverities Severities => severities;

    public FrozenDictionary<string, GlossaryTerm> Glossary { get; } =
        glossary.DistinctBy(term => term.Key).ToFrozenDictionary(term => term.Key.ToString(), StringComparer.Ordinal);

    public FrozenDictionary<string, PackageVersion> Versions { get; } =
        versions.ToFrozenDictionary(version => version.Package, StringComparer.Ordinal);

    public SampleLibrary Samples { get; } = new(folder, samplesBefore);

    /// <summary>The name of a term, for <see cref="ValueOf"/>.</summary>
    public static string NameOfTerm(string key) => Term + key;

    /// <summary>The name of a package's version, for <see cref="ValueOf"/>.</summary>
    public static string NameOfVersion(string package) => Version + package;

    /// <summary>What articles take from the glossary or the versions; empty when it is not there.</summary>
    public string ValueOf(string name) =>
        name.StartsWith(Term, StringComparison.Ordinal) ? Glossary.GetValueOrDefault(name[Term.Length..])?.Definition ?? "" : Versions.GetValueOrDefault(name[Version.Length..]) is { } version ? $"{version.Shown} {version.Newer}" : "";
}
