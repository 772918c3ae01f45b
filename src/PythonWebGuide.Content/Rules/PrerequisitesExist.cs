using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class PrerequisitesExist : IGuideRule
{
    public string Id => RuleIds.PrerequisitesExist;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var slugs = guide.Articles.Select(article => article.Article.Slug).ToHashSet();
        return from article in guide.Articles
               from required in article.Article.Metadata.Requires
               where !slugs.Contains(required)
               select (article.File.Path, new Finding(article.Lines.LineOfKey("requires"), 1, $"there is no article '{required}' to read first; correct `requires`"));
    }
}
