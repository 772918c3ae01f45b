using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

/// <summary>Readers' progress names articles by a short hash; two articles with one hash would share their ticks.</summary>
internal sealed class ProgressIdsDiffer : IGuideRule
{
    public string Id => RuleIds.ProgressIdsDiffer;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide) =>
        from same in guide.Articles.DistinctBy(article => article.Article.Slug).GroupBy(article => ProgressId.Of(article.Article.Slug))
        from later in same.Skip(1)
        select (later.File.Path, new Finding(1, 1, $"the slugs '{later.Article.Slug}' and '{same.First().Article.Slug}' have the same hash in readers' progress; rename one of the files"));
}
