using System.Collections.Immutable;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog.Search;

/// <summary>The articles that a search is narrowed to, and what narrowing it otherwise would give.</summary>
internal sealed class ArticleFilter(SearchRequest request)
{
    public bool Has(ArticleEntry article) => InSection(article) && OfKind(article) && OfLevel(article);

    public bool IsEmpty => request is { Section: null, Kind: null, Level: null };

    /// <summary>How many articles each choice has, the other choices as they are.</summary>
    public ImmutableArray<SearchFacet> Facets(SearchIndex index, ArticleSet matched)
    {
        var sections = new int[index.SectionNames.Length];
        var kinds = new int[Enum.GetValues<ArticleKind>().Length];
        var levels = new int[Enum.GetValues<ArticleLevel>().Length];
        foreach (var number in matched.All)
        {
            var article = index.Map.Articles[number];
            var (inSection, ofKind, ofLevel) = (InSection(article), OfKind(article), OfLevel(article));
            if (ofKind && ofLevel) sections[index.SectionNumbers[number]]++;
            if (inSection && ofLevel) kinds[(int)article.Kind]++;
            if (inSection && ofKind) levels[(int)article.Level]++;
        }

        return
        [
            .. Counted(SearchFacet.Kind, kinds.Select((count, kind) => (ArticleNames.Of((ArticleKind)kind), count))),
            .. Counted(SearchFacet.Level, levels.Select((count, level) => (ArticleNames.Of((ArticleLevel)level), count))),
            .. Counted(SearchFacet.Section, sections.Select((count, section) => (index.SectionNames[section], count))),
        ];
    }

    private static IEnumerable<SearchFacet> Counted(string name, IEnumerable<(string Value, int Count)> counts) =>
        counts.Where(entry => entry.Count > 0).Select(entry => new SearchFacet(name, entry.Value, entry.Count)).OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal);

    private bool InSection(ArticleEntry article) => request.Section is null || article.Section == request.Section;

    private bool OfKind(ArticleEntry article) => request.Kind is null || ArticleNames.Of(article.Kind) == request.Kind;

    private bool OfLevel(ArticleEntry article) => request.Level is null || ArticleNames.Of(article.Level) == request.Level;
}
