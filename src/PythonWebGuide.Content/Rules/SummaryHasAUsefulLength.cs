using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class SummaryHasAUsefulLength : IArticleRule
{
    private const int Least = 50;
    private const int Most = 160;

    public string Id => RuleIds.SummaryLength;

    public IEnumerable<Finding> Check(ParsedArticle article)
    {
        var length = article.Metadata.Summary.Length;
        if (length is > 0 and (< Least or > Most))
            yield return new Finding(article.Lines.LineOfKey("summary"), 1, $"the summary has {length} characters; search results show {Least} to {Most}");
    }
}
