using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class RegionsAreUsed : IGuideRule
{
    public string Id => RuleIds.RegionsAreUsed;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide) =>
        guide.Samples.Complaints(guide.Articles.SelectMany(article => article.Regions).Concat(guide.OtherRegions).ToHashSet()).Select(complaint => (complaint.Path, new Finding(complaint.Line, 1, complaint.Message)));
}
