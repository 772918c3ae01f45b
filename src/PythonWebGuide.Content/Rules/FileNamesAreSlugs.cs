using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class FileNamesAreSlugs : IArticleRule
{
    public string Id => RuleIds.FileNamesAreSlugs;

    public IEnumerable<Finding> Check(ParsedArticle article)
    {
        var path = article.Path;
        if (!Slug.IsValid(path.Name)) yield return new Finding(1, 1, $"'{path.FileName}' is not a slug; rename the file to '{Slug.From(path.Name)}.md'");
        foreach (var part in path.Folder.Split('/').Where(part => !Slug.IsValid(part)))
            yield return new Finding(1, 1, $"the folder '{part}' is not a slug; rename it to '{Slug.From(part)}'");
    }
}
