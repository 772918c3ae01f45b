using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class TitlesAreUnique : IGuideRule
{
    public string Id => RuleIds.TitlesAreUnique;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide) =>
        from same in guide.Articles.GroupBy(article => article.Article.Title, StringComparer.OrdinalIgnoreCase)
        from later in same.Skip(1)
        select (later.File.Path, new Finding(later.Lines.LineOfKey("title"), 1, $"the title '{same.Key}' is that of {same.First().File.Path} too; readers could not tell them apart in search"));
}
