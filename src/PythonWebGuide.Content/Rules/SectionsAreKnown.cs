using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class SectionsAreKnown : IGuideRule
{
    public string Id => RuleIds.SectionsAreKnown;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var known = guide.Settings.Sections.Select(section => section.Path).ToHashSet(StringComparer.Ordinal);
        if (known.Count == 0) yield break;
        foreach (var article in guide.Articles.Where(article => !known.Contains(article.Article.Section)))
            yield return (article.File.Path, new Finding(1, 1, $"the section '{article.Article.Section}' is not in guide.yml; add it under `sections:`, or move the file"));
    }
}
