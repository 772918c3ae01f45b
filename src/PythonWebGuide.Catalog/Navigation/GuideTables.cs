using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Content.Quality;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>What is held in memory of a guide, as rows: out of a catalog, or of a guide that has none yet. Pages, pictures and archives are left out.</summary>
internal sealed record GuideTables(
    string Title,
    Chooser? Chooser,
    ImmutableArray<GlossaryLayer> Layers,
    Comparison? Comparison,
    ImmutableArray<PackageVersion> Versions,
    QualityReport Quality,
    IReadOnlyList<SectionRow> Sections,
    IReadOnlyList<ArticleRow> Articles,
    IReadOnlyList<RedirectRow> Redirects,
    IReadOnlyList<TermRow> Terms,
    IReadOnlyList<SampleEntry> Samples,
    IReadOnlyList<PathRow> Paths,
    IReadOnlyList<PathStepRow> PathSteps,
    IReadOnlyList<KnownErrorRow> Errors)
{
    public static GuideTables Of(CatalogContext context) => new(
        context.Meta.Where(row => row.Key == CatalogMeta.Title).Select(row => row.Value).Single(),
        JsonSerializer.Deserialize(context.Meta.Where(row => row.Key == CatalogMeta.Chooser).Select(row => row.Value).Single(), CatalogJson.Default.Chooser),
        JsonSerializer.Deserialize(context.Meta.Where(row => row.Key == CatalogMeta.Layers).Select(row => row.Value).Single(), CatalogJson.Default.ImmutableArrayGlossaryLayer),
        JsonSerializer.Deserialize(context.Meta.Where(row => row.Key == CatalogMeta.Comparison).Select(row => row.Value).Single(), CatalogJson.Default.Comparison),
        JsonSerializer.Deserialize(context.Meta.Where(row => row.Key == CatalogMeta.Versions).Select(row => row.Value).Single(), CatalogJson.Default.ImmutableArrayPackageVersion),
        JsonSerializer.Deserialize(context.Meta.Where(row => row.Key == CatalogMeta.Quality).Select(row => row.Value).Single(), CatalogJson.Default.QualityReport)!,
        context.Sections.AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new SectionRow { Id = row.Id, Path = row.Path, Title = row.Title, Summary = row.Summary, Picture = row.Picture, Html = "" }).ToList(),
        context.Articles.AsNoTracking().OrderBy(row => row.Id).Select(row => new ArticleRow
        {
            Id = row.Id,
            SectionId = row.SectionId,
            Source = row.Source,
            Slug = row.Slug,
            Title = row.Title,
            Summary = row.Summary,
            Kind = row.Kind,
            Level = row.Level,
            Minutes = row.Minutes,
            Updated = row.Updated,
            Topics = row.Topics,
            Requires = row.Requires,
            Samples = row.Samples,
            Changes = row.Changes,
            Links = row.Links,
            Html = GuideRows.NoBytes,
            Markdown = GuideRows.NoBytes,
            Outline = "",
            Questions = "",
            TextHash = GuideRows.NoBytes,
        }).ToList(),
        context.Redirects.AsNoTracking().ToList(),
        context.Terms.AsNoTracking().OrderBy(row => row.Id).ToList(),
        context.Samples.Select(row => new { row.Name, row.Evidence }).AsEnumerable()
            .Select(row => new SampleEntry(row.Name, row.Evidence is null ? null : JsonSerializer.Deserialize(row.Evidence, CatalogJson.Default.SampleEvidence))).ToList(),
        context.Paths.AsNoTracking().OrderBy(row => row.Id).ToList(),
        context.PathSteps.AsNoTracking().OrderBy(row => row.Id).ToList(),
        context.Errors.AsNoTracking().OrderBy(row => row.Id).Select(row => new KnownErrorRow
        {
            Id = row.Id,
            ArticleId = row.ArticleId,
            Message = row.Message,
            Anchor = row.Anchor,
            Heading = row.Heading,
            Place = row.Place,
            Html = "",
        }).ToList());

    public static GuideTables Of(Guide guide)
    {
        var rows = new GuideRows(guide);
        return new GuideTables(
            guide.Title,
            guide.Chooser,
            guide.Layers,
            guide.Comparison,
            guide.Versions,
            guide.Quality,
            [.. rows.Sections()],
            [.. rows.Articles(withText: false)],
            [.. rows.Redirects()],
            [.. rows.Terms()],
            [.. guide.Samples.Select(sample => new SampleEntry(sample.Name, sample.Evidence))],
            [.. rows.Paths()],
            [.. rows.PathSteps()],
            [.. rows.Errors()]);
    }
}
