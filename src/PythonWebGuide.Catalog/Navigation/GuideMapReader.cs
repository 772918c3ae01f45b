using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>Makes the structure of the guide from its tables, once, when they are opened.</summary>
internal static class GuideMapReader
{
    private const string NoChanges = "[]";

    public static GuideMap Read(GuideTables tables)
    {
        var paths = tables.Sections.ToDictionary(section => section.Id, section => section.Path);
        var articles = Articles(tables, paths, tables.Redirects.ToLookup(row => row.To, row => row.From, StringComparer.Ordinal)).ToLookup(article => article.Section, StringComparer.Ordinal);
        return new GuideMap(
            tables.Title,
            [.. tables.Sections.Select(section => new SectionEntry(section.Path, section.Title, section.Summary, [.. articles[section.Path]]) { Picture = section.Picture })],
            [.. tables.Terms.Select(Term)],
            tables.Redirects.Select(row => KeyValuePair.Create(row.From, row.To)),
            tables.Samples,
            map => Paths(tables, map))
        {
            Chooser = tables.Chooser,
            Layers = tables.Layers,
            Comparison = tables.Comparison,
            Versions = tables.Versions,
            Quality = tables.Quality,
        };
    }

    private static IEnumerable<ArticleEntry> Articles(GuideTables tables, Dictionary<int, string> sections, ILookup<string, string> oldAddresses) =>
        tables.Articles.Select(row => new ArticleEntry
        {
            Id = row.Id,
            Section = sections[row.SectionId],
            Source = row.Source,
            Slug = Slug.Parse(row.Slug),
            Title = row.Title,
            Summary = row.Summary,
            Kind = row.Kind,
            Level = row.Level,
            Minutes = row.Minutes,
            Updated = row.Updated is null ? null : DateOnly.ParseExact(row.Updated, "O", CultureInfo.InvariantCulture),
            Topics = Slugs(row.Topics),
            Requires = Slugs(row.Requires),
            Samples = [.. row.Samples.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Changes = row.Changes == NoChanges ? [] : JsonSerializer.Deserialize(row.Changes, CatalogJson.Default.ImmutableArrayArticleChange),
            Links = [.. row.Links.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            ProgressIds = [.. ProgressIds(row.Slug, oldAddresses[$"/guide/{sections[row.SectionId]}/{row.Slug}"])],
        });

    /// <summary>An article that moved to another slug keeps the ticks that readers gave it under the old one.</summary>
    private static IEnumerable<ProgressId> ProgressIds(string slug, IEnumerable<string> oldAddresses) =>
        oldAddresses.Select(address => address[(address.LastIndexOf('/') + 1)..])
            .Where(Slug.IsValid)
            .Prepend(slug)
            .Distinct(StringComparer.Ordinal)
            .Select(name => ProgressId.Of(Slug.Parse(name)));

    private static ImmutableArray<PathEntry> Paths(GuideTables tables, GuideMap map)
    {
        var steps = tables.PathSteps.ToLookup(row => row.PathId);
        return
        [
            .. tables.Paths.Select(row => new PathEntry
            {
                Slug = Slug.Parse(row.Slug),
                Title = row.Title,
                Summary = row.Summary,
                ForWhom = row.ForWhom,
                Outcome = row.Outcome,
                Picture = row.Picture,
                Html = row.Html,
                Entry = [.. Slugs(row.Entry).Select(map.ArticleOrNull).OfType<ArticleEntry>()],
                Steps = [.. Steps(row, steps[row.Id], map)],
                Challenge = row.Challenge is null ? null : map.ArticleOrNull(Slug.Parse(row.Challenge)),
                Next = Slugs(row.Next),
                Missing = steps[row.Id].Count(step => map.ArticleOrNull(Slug.Parse(step.Article)) is null),
            }).Where(path => path.Count > 0),
        ];
    }

    /// <summary>Steps whose article is not written yet are left out, and the others numbered on; optional ones have no number.</summary>
    private static IEnumerable<PathStepEntry> Steps(PathRow path, IEnumerable<PathStepRow> steps, GuideMap map)
    {
        var (place, number) = (0, 0);
        foreach (var step in steps)
        {
            if (map.ArticleOrNull(Slug.Parse(step.Article)) is not { } article) continue;
            if (!step.IsOptional) number++;
            yield return new PathStepEntry($"/paths/{path.Slug}", place++, step.IsOptional ? 0 : number, step.Stage, article, step.Minutes ?? article.Minutes, step.Checkpoint);
        }
    }

    private static GlossaryTerm Term(TermRow row) =>
        new(Slug.Parse(row.Key), row.Term, [.. row.Also.Split('\n', StringSplitOptions.RemoveEmptyEntries)], row.Definition, Slugs(row.See)) { Layer = row.Layer, UsedBy = Slugs(row.UsedBy) };

    private static ImmutableArray<Slug> Slugs(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(slug => Slug.Parse(slug))];
}
