using System.Collections.Immutable;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>What to read beside an article: what it links to and what links to it, rare topics that it shares, and what search finds for its title.</summary>
public static class RelatedArticles
{
    private const int Shown = 3;
    private const int Searched = 20;
    private const double Link = 3;
    private const double Backlink = 2;
    private const double Topic = 4;
    private const double Text = 5;

    public static ImmutableArray<ArticleEntry> Of(CatalogReader reader, ArticleEntry article)
    {
        var map = reader.Map;
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        void Add(string url, double points) => scores[url] = scores.GetValueOrDefault(url) + points;
        foreach (var url in article.Links) Add(url, Link);
        foreach (var other in map.LinksTo(article)) Add(other.Url, Backlink);
        foreach (var topic in article.Topics.Select(map.TopicOrNull).OfType<TopicEntry>())
        {
            foreach (var other in topic.Articles) Add(other.Url, Topic * Rarity(topic, map));
        }

        var found = reader.Search(new SearchRequest(article.Title, Searched)).Results;
        for (var place = 0; place < found.Length; place++) Add(found[place].Article.Url, Text * (Searched - place) / Searched);

        // What the page names anyway is no news: itself, the pages around it, and what is to be read first.
        foreach (var named in new[] { article, map.Before(article), map.After(article) }.Concat(article.Requires.Select(map.ArticleOrNull)).OfType<ArticleEntry>()) scores.Remove(named.Url);
        return [.. scores.Select(entry => (Article: map.ArticleOrNull(entry.Key), entry.Value)).Where(entry => entry.Article is not null)
            .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Article!.Id).Take(Shown).Select(entry => entry.Article!)];
    }

    /// <summary>1 for a topic of two articles, 0 for one of all.</summary>
    private static double Rarity(TopicEntry topic, GuideMap map) =>
        map.Articles.Length <= 2 ? 0 : Math.Log((double)map.Articles.Length / topic.Articles.Length) / Math.Log(map.Articles.Length / 2.0);
}
