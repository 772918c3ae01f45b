using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Search;

/// <summary>One way to narrow results, as links.</summary>
public sealed record FacetGroup(string Name, string Label, IReadOnlyList<FacetLink> Links)
{
    /// <summary>The groups that leave something to choose.</summary>
    public static IEnumerable<FacetGroup> Of(SearchForm form, SearchAnswer answer, GuideMap map)
    {
        var chosen = form.Narrowing.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        return
            from name in new[] { SearchFacet.Section, SearchFacet.Kind, SearchFacet.Level }
            let facets = answer.Facets.Where(facet => facet.Name == name).ToList()
            let current = chosen.GetValueOrDefault(name)
            where facets.Count > 1 || current is not null
            select new FacetGroup(name, char.ToUpperInvariant(name[0]) + name[1..],
            [
                new FacetLink("All", form.With(name, null), facets.Sum(facet => facet.Count), current is null),
                .. facets.Select(facet => new FacetLink(LabelOf(facet, map), form.With(name, facet.Value), facet.Count, facet.Value == current)),
            ]);
    }

    private static string LabelOf(SearchFacet facet, GuideMap map) => facet.Name switch
    {
        SearchFacet.Section => map.SectionOrNull(facet.Value)?.Title ?? facet.Value,
        SearchFacet.Kind => Enum.GetValues<ArticleKind>().First(kind => ArticleNames.Of(kind) == facet.Value).Plural(),
        _ => Enum.GetValues<ArticleLevel>().First(level => ArticleNames.Of(level) == facet.Value).Label(),
    };
}

public sealed record FacetLink(string Label, string Url, int Count, bool IsCurrent);
