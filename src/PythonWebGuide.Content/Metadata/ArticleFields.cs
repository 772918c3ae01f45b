using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Metadata;

/// <summary>The front matter of an article, read into <see cref="ArticleMetadata"/>.</summary>
internal static class ArticleFields
{
    public static readonly FrozenDictionary<string, ArticleKind> Kinds = new Dictionary<string, ArticleKind>(StringComparer.Ordinal)
    {
        ["tutorial"] = ArticleKind.Tutorial,
        ["how-to"] = ArticleKind.HowTo,
        ["concept"] = ArticleKind.Concept,
        ["reference"] = ArticleKind.Reference,
        ["comparison"] = ArticleKind.Comparison,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, ArticleLevel> Levels = new Dictionary<string, ArticleLevel>(StringComparer.Ordinal)
    {
        ["beginner"] = ArticleLevel.Beginner,
        ["intermediate"] = ArticleLevel.Intermediate,
        ["advanced"] = ArticleLevel.Advanced,
    }.ToFrozenDictionary();

    private const int MostMinutes = 600;

    public static ArticleMetadata Read(YamlFields fields)
    {
        var metadata = new ArticleMetadata
        {
            Title = fields.Text("title", fallback: fields.Path.Name),
            Summary = fields.Text("summary"),
            Kind = fields.Choice("kind", Kinds, ArticleKind.HowTo),
            Level = fields.Choice("level", Levels, ArticleLevel.Beginner),
            Order = fields.NumberOrNull("order", -9999, 9999) ?? 0,
            Topics = fields.Slugs("topics"),
            Requires = fields.Slugs("requires"),
            Minutes = fields.NumberOrNull("minutes", 1, MostMinutes),
            Updated = fields.DateOrNull("updated"),
            Changes = Changes(fields),
            Aliases = fields.Texts("aliases"),
            Errors = fields.Texts("errors"),
            RedirectFrom = Redirects(fields),
            Draft = fields.Flag("draft"),
        };
        fields.RefuseUnknownKeys();
        return metadata;
    }

    private static ImmutableArray<ArticleChange> Changes(YamlFields fields)
    {
        var changes = ImmutableArray.CreateBuilder<ArticleChange>();
        foreach (var (text, line) in fields.TextsWithLines("changes"))
        {
            if (text.Split(' ', 2) is [var date, { Length: > 0 } note] && YamlFields.TryDate(date, out var day)) changes.Add(new ArticleChange(day, note.Trim()));
            else fields.Report(RuleIds.InvalidValue, line, "a change starts with its date: `- 2026-11-22 What changed.`");
        }

        return changes.ToImmutable();
    }

    private static ImmutableArray<string> Redirects(YamlFields fields)
    {
        var addresses = ImmutableArray.CreateBuilder<string>();
        foreach (var (text, line) in fields.TextsWithLines("redirect_from"))
        {
            if (text.StartsWith("/guide/", StringComparison.Ordinal) && text.Length < 400 && text.All(c => c is '/' or '-' || char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))) addresses.Add(text.TrimEnd('/'));
            else fields.Report(RuleIds.InvalidValue, line, "an old address is written as `/guide/section/slug`");
        }

        return addresses.ToImmutable();
    }
}
