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
            if (!path.Path.Steps.Any())
                yield return (path.File.Path, new Finding(path.Fields.LineOfKey("stages"), 1, "the path has no steps; add `stages:` with `steps:`"));
        }
    }
}
