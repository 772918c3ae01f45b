using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class PathsRespectPrerequisites : IGuideRule
{
    public string Id => RuleIds.PathRespectsPrerequisites;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var requires = guide.Articles.GroupBy(article => article.Article.Slug).ToDictionary(same => same.Key, same => same.First().Article.Metadata.Requires);
        foreach (var path in guide.Paths)
        {
            var known = path.Path.Entry.ToHashSet();
            foreach (var step in path.Path.Steps)
            {
                foreach (var missing in requires.GetValueOrDefault(step.Article, []).Where(required => !known.Contains(required)))
                    yield return (path.File.Path, new Finding(step.Line, 1, $"'{step.Article}' requires '{missing}', which no earlier step and no `entry` provides"));
                if (!step.IsOptional) known.Add(step.Article);
            }
        }
    }
}
