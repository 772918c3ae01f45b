using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Quality;
using PythonWebGuide.Content.Rendering;

namespace PythonWebGuide.Content.Compilation;

/// <summary>Orders the compiled parts and freezes them into the guide.</summary>
internal static class GuideAssembler
{
    public static Guide Assemble(GuideDraft draft, QualityReport quality)
    {
        var sections = Sections(draft);
        var order = sections.Select((section, index) => (section.Path, index)).ToDictionary(entry => entry.Path, entry => entry.index, StringComparer.Ordinal);
        ImmutableArray<ArticleFacts> articles =
        [
            .. draft.Published
                .OrderBy(facts => order[facts.Article.Section])
                .ThenBy(facts => facts.Article.Metadata.Order)
                .ThenBy(facts => facts.Article.Title, StringComparer.OrdinalIgnoreCase)
                .ThenBy(facts => facts.Article.Slug.ToString(), StringComparer.Ordinal),
        ];
        return new Guide
        {
            Title = draft.Settings.Title,
            Sections = sections,
            Articles = [.. articles.Select(facts => facts.Article)],
            Paths = [.. draft.Paths.Select(path => path.Path).OrderBy(path => path.Slug.ToString() != "getting-started").ThenBy(path => path.Title, StringComparer.OrdinalIgnoreCase)],
            Glossary = Glossary(draft, articles),
            Layers = draft.Settings.Layers,
            Versions = draft.Versions,
            Synonyms = draft.Synonyms,
            Samples = [.. draft.Steps.Names.Select(name => new SampleStep(name, draft.Evidence.GetValueOrDefault(name), () => draft.Steps.Archive(name)))],
            Images = Images(draft),
            Chooser = draft.Chooser,
            Comparison = draft.Comparison?.Comparison,
            Quality = quality,
        };
    }

    private static ImmutableArray<GlossaryTerm> Glossary(GuideDraft draft, ImmutableArray<ArticleFacts> articles)
    {
        var users = articles.SelectMany(facts => facts.Values.Select(used => (used.Name, facts.Article.Slug)))
            .ToLookup(use => use.Name, use => use.Slug, StringComparer.Ordinal);
        return
        [
            .. draft.Glossary.Select(term => term.Term with { UsedBy = [.. users[GuideContext.NameOfTerm(term.Term.Key.ToString())]] })
                .OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static ImmutableArray<Section> Sections(GuideDraft draft)
    {
        var landings = draft.Sections.ToDictionary(section => section.Section.Path, section => section.Section, StringComparer.Ordinal);
        var titles = draft.Settings.Sections.ToDictionary(section => section.Path, section => section.Title, StringComparer.Ordinal);
        var used = draft.Published.Select(article => article.Article.Section).Concat(landings.Keys).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var ordered = draft.Settings.Sections.Select(section => section.Path).Where(used.Contains)
            .Concat(used.Where(path => !titles.ContainsKey(path)).Order(StringComparer.Ordinal));
        return [.. ordered.Select(path => Section(path, titles.GetValueOrDefault(path), landings.GetValueOrDefault(path)))];
    }

    private static Section Section(string path, string? title, Section? landing)
    {
        var section = landing ?? new Section { Path = path, Title = path, Summary = "", Html = "", Sections = [] };
        return title is null ? section : section with { Title = title };
    }

    private static ImmutableArray<ImageFile> Images(GuideDraft draft) =>
    [
        .. draft.Files.SelectMany(file => file.Images).Distinct().Order()
            .Select(path => new ImageFile(path, "image/png", draft.Folder.FileOrNull(path)!.Read())),
    ];
}
