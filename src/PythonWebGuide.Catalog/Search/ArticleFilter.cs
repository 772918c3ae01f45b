using System.Collections.Immutable;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Catalog.Search;

/// <summary>The articles that a search is narrowed to, and what narrowing it otherwise would give.</summary>
internal sealed class ArticleFilter(SearchRequest request)
{
    public bool Has(ArticleEntry article) => InSection(article) && OfKind(article) && OfLevel(article);

    /// <summary>How many articles each choice has, the other choices as they are.</summary>
    public ImmutableArray<SearchFacet> Facets(IEnumerable<ArticleEntry> matched)
    {
        var counts = new Dictionary<(string Name, string Value), int>();
        foreach (var article in matched)
        {
            if (OfKind(article) && OfLevel(article)) Count(SearchFacet.Section, article.Section);
            if (InSection(article) && OfLevel(article)) Count(SearchFacet.Kind, ArticleNames.Of(article.Kind));
            if (InSection(article) && OfKind(article)) Count(SearchFacet.Level, ArticleNames.Of(article.Level));
        }

        return [.. counts.Select(entry => new SearchFacet(entry.Key.Name, entry.Key.Value, entry.Value)).OrderBy(facet => facet.Name, StringComparer.Ordinal).ThenByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)];

        void Count(string name, string value) => counts[(name, value)] = counts.GetValueOrDefault((name, value)) + 1;
    }

    private bool InSection(ArticleEntry article) => request.Section is null || article.Section == request.Section;

    private bool OfKind(ArticleEntry article) => request.Kind is null || ArticleNames.Of(article.Kind) == request.Kind;

    private bool OfLevel(ArticleEntry article) => request.Level is null || ArticleNames.Of(article.Level) == request.Level;
}
