using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rules;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Compilation;

/// <summary>Orders the compiled parts and freezes them into the guide.</summary>
internal static class GuideAssembler
{
    public static Guide Assemble(GuideDraft draft, ImmutableArray<PackageVersion> versions, ContentFolder folder)
    {
        var sections = Sections(draft);
        var order = sections.Select((section, index) => (section.Path, index)).ToDictionary(entry => entry.Path, entry => entry.index, StringComparer.Ordinal);
        return new Guide
        {
            Title = draft.Settings.Title,
            Sections = sections,
            Articles =
            [
                .. draft.Published.Select(article => article.Article)
                    .OrderBy(article => order[article.Section])
                    .ThenBy(article => article.Metadata.Order)
                    .ThenBy(article => article.Title, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(article => article.Slug.ToString(), StringComparer.Ordinal),
            ],
            Paths = [.. draft.Paths.Select(path => path.Path).OrderBy(path => path.Slug.ToString() != "getting-started").ThenBy(path => path.Title, StringComparer.OrdinalIgnoreCase)],
            Glossary = [.. draft.Glossary.Select(term => term.Term).OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase)],
            Versions = versions,
            Samples = [.. draft.Steps.Names.Select(name => new SampleStep(name, draft.Evidence.GetValueOrDefault(name), () => draft.Steps.Archive(name)))],
            Images = Images(draft, folder),
        };
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

    private static ImmutableArray<ImageFile> Images(GuideDraft draft, ContentFolder folder) =>
    [
        .. draft.Files.SelectMany(file => file.Images).Distinct().Order()
            .Select(path => new ImageFile(path, "image/png", folder.FileOrNull(path)!.Read())),
    ];
}
