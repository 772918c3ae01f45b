using System.Collections.Immutable;
using System.Globalization;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;
using YamlDotNet.RepresentationModel;

namespace PythonWebGuide.Content.Metadata;

/// <summary>The keys of one YAML mapping, read by type; whatever is missing, mistyped or unknown becomes a problem with its line.</summary>
internal sealed class YamlFields(SourcePath path, YamlMappingNode mapping, int linesBefore, ProblemList problems)
{
    private readonly HashSet<string> known = [];

    /// <summary>The keys of a file that has none.</summary>
    public static YamlFields None(SourcePath path, ProblemList problems) => new(path, new YamlMappingNode(), 0, problems);

    public SourcePath Path => path;

    public int Line => LineOf(mapping);

    public IEnumerable<string> Keys => mapping.Children.Keys.Select(TextOf);

    /// <summary>The keys that have keys of their own; any other value is a problem.</summary>
    public IEnumerable<(string Key, YamlFields Fields)> Entries()
    {
        foreach (var key in Keys)
        {
            if (MappingOrNull(key) is { } fields) yield return (key, fields);
        }
    }

    public string? TextOrNull(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { Length: > 0 } text } when !SourceText.HasControls(text) => text, // escapes such as "\0" could bring them in
        YamlScalarNode { Value.Length: 0 } node => Invalid<string>(node, key, "a text; nothing stands behind its colon"),
        var node => Invalid<string>(node, key, "a text without control characters"),
    };

    public string Text(string key, string fallback = "") => Required(key) ? TextOrNull(key) ?? fallback : fallback;

    public int? NumberOrNull(string key, int least, int most) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } text } when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var node => Invalid<int?>(node, key, $"a whole number from {least} to {most}"),
    };

    public bool Flag(string key) => Find(key) switch
    {
        null => false,
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        var node => Invalid<bool>(node, key, "true or false"),
    };

    public DateOnly? DateOrNull(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } text } when TryDate(text, out var date) => date,
        var node => Invalid<DateOnly?>(node, key, "a date such as 2026-11-22"),
    };

    /// <summary>A day that has to be there, and to have come; the author's clock may be a day ahead.</summary>
    public DateOnly PastDate(string key, DateOnly today)
    {
        var date = Required(key) ? DateOrNull(key) ?? default : default;
        if (date > today.AddDays(1)) Report(RuleIds.DatesArePast, LineOfKey(key), $"the date {date:yyyy-MM-dd} lies in the future");
        return date;
    }

    /// <summary>A value that must be one of the given names.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> names, T fallback) =>
        Required(key) ? ChoiceOrNull(key, names, fallback) : fallback;

    public ImmutableArray<string> Texts(string key) => [.. Items(key).Select(item => item.Text)];

    public ImmutableArray<Slug> Slugs(string key)
    {
        var slugs = ImmutableArray.CreateBuilder<Slug>();
        foreach (var (text, node) in Items(key))
        {
            if (Slug.TryParse(text, null, out var slug)) slugs.Add(slug);
            else Invalid<Slug>(node, key, "a list of slugs (a-z, 0-9 and '-')");
        }

        return slugs.ToImmutable();
    }

    /// <summary>The items of a list of texts with their lines.</summary>
    public IEnumerable<(string Text, int Line)> TextsWithLines(string key) => Items(key).Select(item => (item.Text, LineOf(item.Node)));

    public ImmutableArray<YamlFields> Mappings(string key)
    {
        var node = Find(key);
        if (node is null) return [];
        if (node is YamlSequenceNode list && list.Children.All(child => child is YamlMappingNode))
            return [.. list.Children.Select(child => new YamlFields(path, (YamlMappingNode)child, linesBefore, problems))];
        Invalid<YamlFields>(node, key, "a list of entries with keys");
        return [];
    }

    public YamlFields? MappingOrNull(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode inner => new YamlFields(path, inner, linesBefore, problems),
        var node => Invalid<YamlFields>(node, key, "a group of indented keys"),
    };

    public bool Has(string key) => mapping.Children.ContainsKey(new YamlScalarNode(key));

    public KeyLines Lines => new(Line, mapping.Children.Keys.DistinctBy(TextOf, StringComparer.Ordinal).ToImmutableDictionary(TextOf, LineOf, StringComparer.Ordinal));

    public int LineOfKey(string key) => mapping.Children.Keys.FirstOrDefault(node => TextOf(node) == key) is { } found ? LineOf(found) : Line;

    public void Report(string ruleId, int line, string message) => problems.Add(ruleId, path, line, 1, message);

    /// <summary>To be called after all known keys were read.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var node in mapping.Children.Keys.Where(node => !known.Contains(TextOf(node))))
        {
            problems.Add(RuleIds.UnknownKey, path, LineOf(node), (int)node.Start.Column,
                $"the key '{TextOf(node)}' is not known here; use one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}");
        }
    }

    internal static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private T ChoiceOrNull<T>(string key, IReadOnlyDictionary<string, T> names, T fallback)
    {
        var node = Find(key);
        if (node is YamlScalarNode { Value: { } text } && names.TryGetValue(text, out var value)) return value;
        Invalid<T>(node!, key, $"one of: {string.Join(", ", names.Keys)}");
        return fallback;
    }

    private bool Required(string key)
    {
        if (Has(key)) return true;
        known.Add(key);
        problems.Add(RuleIds.MissingKey, path, Line, 1, $"the key '{key}' is missing; add `{key}: …`");
        return false;
    }

    private IEnumerable<(string Text, YamlNode Node)> Items(string key)
    {
        var node = Find(key);
        if (node is null) yield break;
        if (node is not YamlSequenceNode list)
        {
            Invalid<string>(node, key, "a list: `[one, two]` or lines that start with '- '");
            yield break;
        }

        foreach (var child in list.Children)
        {
            if (child is YamlScalarNode { Value: { Length: > 0 } text } && !SourceText.HasControls(text)) yield return (text, child);
            else Invalid<string>(child, key, "a list of texts (quote an item that contains a colon)");
        }
    }

    private YamlNode? Find(string key)
    {
        known.Add(key);
        return mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private T? Invalid<T>(YamlNode node, string key, string expected)
    {
        problems.Add(RuleIds.InvalidValue, path, LineOf(node), (int)node.Start.Column, $"'{key}' must be {expected}");
        return default;
    }

    private int LineOf(YamlNode node) => linesBefore + (int)Math.Max(node.Start.Line, 1);

    private static string TextOf(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
