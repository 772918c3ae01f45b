using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class PrerequisitesHaveNoCycle : IGuideRule
{
    public string Id => RuleIds.PrerequisitesHaveNoCycle;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var bySlug = guide.Articles.GroupBy(article => article.Article.Slug).ToDictionary(same => same.Key, same => same.First().Article);
        foreach (var article in guide.Articles)
        {
            if (WayBack(article.Article, bySlug) is { } way)
                yield return (article.File.Path, new Finding(article.Lines.LineOfKey("requires"), 1, $"this article requires itself: {string.Join(" → ", way)}; take one `requires` out"));
        }
    }

    /// <summary>The shortest chain of prerequisites that leads from an article back to itself.</summary>
    private static List<Slug>? WayBack(Article start, Dictionary<Slug, Article> bySlug)
    {
        var from = new Dictionary<Slug, Slug>();
        var open = new Queue<Slug>([start.Slug]);
        while (open.TryDequeue(out var slug))
        {
            if (!bySlug.TryGetValue(slug, out var article)) continue;
            foreach (var required in article.Metadata.Requires)
            {
                if (required == start.Slug) return Chain(start.Slug, slug, from);
                if (from.TryAdd(required, slug)) open.Enqueue(required);
            }
        }

        return null;
    }

    private static List<Slug> Chain(Slug start, Slug last, Dictionary<Slug, Slug> from)
    {
        List<Slug> chain = [start];
        for (var slug = last; slug != start; slug = from[slug]) chain.Insert(0, slug);
        chain.Insert(0, start);
        return chain;
    }
}
