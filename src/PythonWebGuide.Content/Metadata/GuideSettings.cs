using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Metadata;

/// <summary>What <c>guide.yml</c> says: title, order and titles of sections, layers of the glossary, severities of rules, articles that paths may name before they are written.</summary>
internal sealed record GuideSettings(string Title, ImmutableArray<(string Path, string Title)> Sections, RuleSeverities Severities, ImmutableArray<Slug> Planned)
{
    public ImmutableArray<GlossaryLayer> Layers { get; private init; } = [];

    public static readonly SourcePath FilePath = SourcePath.Parse("guide.yml");

    private static readonly FrozenDictionary<string, Severity> Names = new Dictionary<string, Severity>(StringComparer.Ordinal)
    {
        ["off"] = Severity.Off,
        ["warning"] = Severity.Warning,
        ["error"] = Severity.Error,
    }.ToFrozenDictionary();

    public static GuideSettings Read(ContentFolder folder, ProblemList problems)
    {
        var nothing = new GuideSettings("Guide", [], RuleSeverities.Standard, []);
        if (YamlSource.ReadOrNull(folder, FilePath, problems) is not { } fields) return nothing;
        var sections = fields.MappingOrNull("sections");
        var layers = fields.MappingOrNull("layers");
        var settings = new GuideSettings(
            fields.TextOrNull("title") ?? nothing.Title,
            sections is null ? [] : [.. sections.Keys.Select(key => (key, sections.Text(key, key)))],
            new RuleSeverities(ChosenFrom(fields.MappingOrNull("rules"))),
            fields.Slugs("planned"))
        {
            Layers = layers is null ? [] : [.. layers.Keys.Select(key => new GlossaryLayer(key, layers.Text(key, key)))],
        };
        fields.RefuseUnknownKeys();
        return settings;
    }

    private static Dictionary<string, Severity> ChosenFrom(YamlFields? rules)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var key in rules?.Keys ?? [])
        {
            severities[key] = rules!.Choice(key, Names, Severity.Error);
            if (key != "default" && !RuleIds.All.Contains(key)) rules.Report(RuleIds.UnknownKey, rules.LineOfKey(key), $"there is no rule '{key}'; use the id of a problem that `check` prints, or default");
        }

        return severities;
    }
}
