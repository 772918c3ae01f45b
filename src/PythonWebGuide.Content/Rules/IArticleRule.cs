using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

/// <summary>A rule that one article alone can break. It reads, and changes nothing.</summary>
internal interface IArticleRule
{
    string Id { get; }

    IEnumerable<Finding> Check(ParsedArticle article);
}
