using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Metadata;

/// <summary>The glossary, the version file and the synonyms of search: data of the whole guide.</summary>
internal static class RootFiles
{
    public static readonly SourcePath Glossary = SourcePath.Parse("glossary.yml");
    public static readonly SourcePath Versions = SourcePath.Parse("versions.yml");

    public static readonly SourcePath Synonyms = SourcePath.Parse("search/synonyms.yml");

    /// <summary>Words in what is typed or meant; more would never match as a whole.</summary>
    private const int MostWords = 4;

    public static ImmutableArray<CompiledTerm> ReadGlossary(ContentFolder folder, ProblemList problems) =>
        [.. Entries(folder, Glossary, problems).Select(Term).Where(term => term is not null).Select(term => term!)];

    public static ImmutableArray<PackageVersion> ReadVersions(ContentFolder folder, ProblemList problems) =>
        [.. Entries(folder, Versions, problems).Select(Version)];

    /// <summary>One key a line, what is typed, with the list of what is meant: <c>db: [database]</c>.</summary>
    public static ImmutableArray<Synonym> ReadSynonyms(ContentFolder folder, ProblemList problems)
    {
        if (YamlSource.ReadOrNull(folder, Synonyms, problems) is not { } root) return [];
        return [.. root.Keys.Select(typed => Synonym(root, typed)).Where(synonym => !synonym.Meant.IsEmpty)];
    }

    private static Synonym Synonym(YamlFields root, string typed)
    {
        if (!IsShortPhrase(typed)) root.Report(RuleIds.InvalidValue, root.LineOfKey(typed), $"'{typed}' is not one to {MostWords} words; shorten what is typed");
        var meant = ImmutableArray.CreateBuilder<string>();
        foreach (var (text, line) in root.TextsWithLines(typed))
        {
            if (IsShortPhrase(text) && !string.Equals(text, typed, StringComparison.OrdinalIgnoreCase)) meant.Add(text);
            else root.Report(RuleIds.InvalidValue, line, $"'{text}' must be one to {MostWords} words, other than what is typed");
        }

        return new Synonym(typed, meant.ToImmutable());
    }

    private static bool IsShortPhrase(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= MostWords } words && words.All(word => word.Any(char.IsLetterOrDigit));

    private static IEnumerable<(string Key, YamlFields Fields)> Entries(ContentFolder folder, SourcePath path, ProblemList problems) =>
        YamlSource.ReadOrNull(folder, path, problems)?.Entries() ?? [];

    private static CompiledTerm? Term((string Key, YamlFields Fields) entry)
    {
        var (key, fields) = entry;
        var term = new GlossaryTerm(Slug.From(key), fields.Text("term", key), fields.Texts("also"), fields.Text("definition"), fields.Slugs("see")) { Layer = fields.TextOrNull("layer") };
        fields.RefuseUnknownKeys();
        if (Slug.IsValid(key)) return new CompiledTerm(term, fields);
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
