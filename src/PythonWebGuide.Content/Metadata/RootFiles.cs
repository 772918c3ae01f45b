using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rules;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Metadata;

/// <summary>The glossary and the version file, at the root of the content folder.</summary>
internal static class RootFiles
{
    public static readonly SourcePath Glossary = SourcePath.Parse("glossary.yml");
    public static readonly SourcePath Versions = SourcePath.Parse("versions.yml");

    public static ImmutableArray<GlossaryTerm> ReadGlossary(ContentFolder folder, ProblemList problems) =>
        [.. Entries(folder, Glossary, problems).Select(Term).Where(term => term is not null).Select(term => term!)];

    public static ImmutableArray<PackageVersion> ReadVersions(ContentFolder folder, ProblemList problems) =>
        [.. Entries(folder, Versions, problems).Select(Version)];

    private static IEnumerable<(string Key, YamlFields Fields)> Entries(ContentFolder folder, SourcePath path, ProblemList problems)
    {
        if (folder.FileOrNull(path) is not { } file) yield break;
        if (SourceText.ReadOrNull(file, problems) is not { } source) yield break;
        if (YamlSource.ReadOrNull(path, source.Text, 0, problems) is not { } root) yield break;
        foreach (var key in root.Keys)
        {
            if (root.MappingOrNull(key) is { } fields) yield return (key, fields);
        }
    }

    private static GlossaryTerm? Term((string Key, YamlFields Fields) entry)
    {
        var (key, fields) = entry;
        var term = new GlossaryTerm(Slug.From(key), fields.Text("term", key), fields.Texts("also"), fields.Text("definition"), fields.Slugs("see"));
        fields.RefuseUnknownKeys();
        if (Slug.IsValid(key)) return term;
        fields.Report(RuleIds.InvalidValue, fields.Line, $"'{key}' is not a key for a term; use a-z, 0-9 and '-'");
        return null;
    }

    private static PackageVersion Version((string Key, YamlFields Fields) entry)
    {
        var (key, fields) = entry;
        var version = new PackageVersion(key, fields.TextOrNull("tested"), fields.TextOrNull("newest"), fields.DateOrNull("checked"), fields.TextOrNull("support"));
        fields.RefuseUnknownKeys();
        return version;
    }
}
