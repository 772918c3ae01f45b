using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class InternalLinksResolve : IGuideRule
{
    public string Id => RuleIds.InternalLinksResolve;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var drafts = guide.Articles.Where(article => article.Article.Metadata.Draft).Select(article => article.File.Path).ToHashSet();
        var files = guide.Files.Select(file => file.Path).ToHashSet();
        foreach (var file in guide.Files)
        {
            foreach (var link in file.Links.Where(link => !files.Contains(link.Target)))
                yield return (file.Path, new Finding(link.Line, link.Column, $"the link's target '{link.Target}' does not exist; correct the path"));
            foreach (var link in file.Links.Where(link => drafts.Contains(link.Target) && !drafts.Contains(file.Path)))
                yield return (file.Path, new Finding(link.Line, link.Column, $"the link's target '{link.Target}' is a draft, which readers do not see"));
        }
    }
}
