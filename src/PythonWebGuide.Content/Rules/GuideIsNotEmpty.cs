using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class GuideIsNotEmpty : IGuideRule
{
    public string Id => RuleIds.GuideIsNotEmpty;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        if (!guide.Published.Any())
            yield return (SourcePath.Parse("guide.yml"), new Finding(1, 1, "the content folder has no article; add <section>/<slug>.md"));
    }
}
