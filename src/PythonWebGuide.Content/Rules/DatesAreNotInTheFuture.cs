using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class DatesAreNotInTheFuture : IArticleRule
{
    public string Id => RuleIds.DatesArePast;

    public IEnumerable<Finding> Check(ParsedArticle article)
    {
        // A day of grace: the author's clock may be ahead of the server's time zone.
        var latest = article.Today.AddDays(1);
        if (article.Metadata.Updated > latest)
            yield return new Finding(article.Lines.LineOfKey("updated"), 1, $"the date {article.Metadata.Updated:yyyy-MM-dd} is in the future");
        foreach (var change in article.Metadata.Changes.Where(change => change.Date > latest))
            yield return new Finding(article.Lines.LineOfKey("changes"), 1, $"the date {change.Date:yyyy-MM-dd} is in the future");
    }
}
