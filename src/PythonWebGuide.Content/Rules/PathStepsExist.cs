using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

/// <summary>A step or entry is a published article, or one that <c>guide.yml</c> plans: that one joins the path when it is written.</summary>
internal sealed class PathStepsExist : IGuideRule
{
    public string Id => RuleIds.PathStepsExist;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var slugs = guide.Published.Select(article => article.Article.Slug).ToHashSet();
        var expected = slugs.Concat(guide.Settings.Planned).ToHashSet();
        foreach (var path in guide.Paths)
        {
            foreach (var step in path.Path.Steps.Where(step => !expected.Contains(step.Article)))
                yield return (path.File.Path, new Finding(step.Line, 1, $"there is no published article '{step.Article}' for this step; correct the slug, or list it under `planned:` in guide.yml"));
            foreach (var again in path.Path.Steps.GroupBy(step => step.Article).SelectMany(same => same.Skip(1)))
                yield return (path.File.Path, new Finding(again.Line, 1, $"the article '{again.Article}' is in this path already; keep one step"));
            foreach (var entry in path.Path.Entry.Where(entry => !expected.Contains(entry)))
                yield return (path.File.Path, new Finding(path.Fields.LineOfKey("entry"), 1, $"there is no published article '{entry}' for `entry`; correct the slug, or list it under `planned:` in guide.yml"));
            if (path.Path.Challenge is { } challenge && !expected.Contains(challenge))
                yield return (path.File.Path, new Finding(path.Fields.LineOfKey("challenge"), 1, $"there is no published article '{challenge}' for `challenge`; correct the slug, or list it under `planned:` in guide.yml"));
            foreach (var next in path.Path.Next.Where(next => next == path.Path.Slug || guide.Paths.All(other => other.Path.Slug != next)))
                yield return (path.File.Path, new Finding(path.Fields.LineOfKey("next"), 1, $"there is no other path '{next}' to go on with; correct `next`"));
            if (path.Path.Steps.All(step => step.IsOptional))
                yield return (path.File.Path, new Finding(path.Fields.LineOfKey("stages"), 1, "the path has no steps that are not optional; add `stages:` with `steps:`"));
        }
    }
}
