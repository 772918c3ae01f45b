using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class RedirectsAreFree : IGuideRule
{
    public string Id => RuleIds.RedirectsAreFree;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var taken = guide.Published.Select(article => (Address: article.Article.Url, article.File.Path))
            .Concat(guide.Sections.Select(section => (Address: section.Section.Url, section.File.Path)))
            .Concat(guide.Published.Select(article => (Address: $"/guide/{article.Article.Section}", article.File.Path))) // a section needs no landing text
            .GroupBy(entry => entry.Address, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Path, StringComparer.Ordinal);
        foreach (var article in guide.Published)
        {
            foreach (var old in article.Article.Metadata.RedirectFrom)
            {
                if (!taken.TryAdd(old, article.File.Path))
                    yield return (article.File.Path, new Finding(article.Lines.LineOfKey("redirect_from"), 1, $"the old address {old} belongs to {taken[old]}; take it out"));
            }
        }
    }
}
