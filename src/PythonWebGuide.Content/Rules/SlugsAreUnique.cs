using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

/// <summary>Paths and progress know articles by slug alone.</summary>
internal sealed class SlugsAreUnique : IGuideRule
{
    public string Id => RuleIds.SlugsAreUnique;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide) =>
        from same in guide.Articles.GroupBy(article => article.Article.Slug)
        from later in same.Skip(1)
        select (later.File.Path, new Finding(1, 1, $"the slug '{same.Key}' is that of {same.First().File.Path} too; rename one of the files"));
}
