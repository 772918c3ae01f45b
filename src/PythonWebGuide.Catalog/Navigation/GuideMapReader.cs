using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>Reads the structure of the guide out of a catalog, once, when it is opened.</summary>
internal static class GuideMapReader
{
    public static GuideMap Read(CatalogContext context)
    {
        var title = context.Meta.Where(row => row.Key == CatalogMeta.Title).Select(row => row.Value).Single();
        var sections = context.Sections.OrderBy(row => row.Id).Select(row => new { row.Id, row.Path, row.Title, row.Summary }).ToList();
        var paths = sections.ToDictionary(section => section.Id, section => section.Path);
        var redirects = context.Redirects.AsNoTracking().ToList();
        var articles = Articles(context, paths, redirects.ToLookup(row => row.To, row => row.From, StringComparer.Ordinal)).ToLookup(article => article.Section, StringComparer.Ordinal);
        return new GuideMap(
            title,
            [.. sections.Select(section => new SectionEntry(section.Path, section.Title, section.Summary, [.. articles[section.Path]]))],
            [.. context.Terms.AsNoTracking().OrderBy(row => row.Id).AsEnumerable().Select(Term)],
            redirects.Select(row => KeyValuePair.Create(row.From, row.To)),
            context.Samples.Select(row => new { row.Name, row.Evidence }).AsEnumerable().Select(row => new SampleEntry(row.Name, row.Evidence is null ? null : JsonSerializer.Deserialize(row.Evidence, CatalogJson.Default.SampleEvidence))),
            map => Paths(context, map))
        {
            Chooser = JsonSerializer.Deserialize(context.Meta.Where(row => row.Key == CatalogMeta.Chooser).Select(row => row.Value).Single(), CatalogJson.Default.Chooser),
        };
    }

    private static IEnumerable<ArticleEntry> Articles(CatalogContext context, Dictionary<int, string> sections, ILookup<string, string> oldAddresses) =>
        context.Articles.OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.SectionId, row.Source, row.Slug, row.Title, row.Summary, row.Kind, row.Level, row.Minutes, row.Updated, row.Topics, row.Requires, row.Samples, row.Changes })
            .AsEnumerable()
            .Select(row => new ArticleEntry
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
                Changed = JsonSerializer.Deserialize(row.Changes, CatalogJson.Default.ImmutableArrayArticleChange).Select(change => (DateOnly?)change.Date).Max(),
                ProgressIds = [.. ProgressIds(row.Slug, oldAddresses[$"/guide/{sections[row.SectionId]}/{row.Slug}"])],
            });

    /// <summary>An article that moved to another slug keeps the ticks that readers gave it under the old one.</summary>
    private static IEnumerable<ProgressId> ProgressIds(string slug, IEnumerable<string> oldAddresses) =>
        oldAddresses.Select(address => address[(address.LastIndexOf('/') + 1)..])
            .Where(Slug.IsValid)
            .Prepend(slug)
            .Distinct(StringComparer.Ordinal)
            .Select(name => ProgressId.Of(Slug.Parse(name)));

    private static ImmutableArray<PathEntry> Paths(CatalogContext context, GuideMap map)
    {
        var steps = context.PathSteps.AsNoTracking().OrderBy(row => row.Id).ToLookup(row => row.PathId);
        return
        [
            .. context.Paths.AsNoTracking().OrderBy(row => row.Id).AsEnumerable().Select(row => new PathEntry
            {
                Slug = Slug.Parse(row.Slug),
                Title = row.Title,
                Summary = row.Summary,
                ForWhom = row.ForWhom,
                Outcome = row.Outcome,
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
        new(Slug.Parse(row.Key), row.Term, [.. row.Also.Split('\n', StringSplitOptions.RemoveEmptyEntries)], row.Definition, Slugs(row.See));

    private static ImmutableArray<Slug> Slugs(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(slug => Slug.Parse(slug))];
}
