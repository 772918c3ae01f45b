using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

/// <summary>The chooser asks few questions, every answer of which makes a difference, and leads to paths that there are.</summary>
internal sealed class ChoicesMatter : IGuideRule
{
    private const int FewestQuestions = 6;
    private const int MostQuestions = 8;

    public string Id => RuleIds.ChoicesMatter;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide) =>
        guide.Chooser is not { } chooser ? [] : Problems(chooser, guide.Paths.Select(path => path.Path.Slug.ToString()).ToHashSet(StringComparer.Ordinal)).Select(finding => (ChooserFile.FilePath, finding));

    private static IEnumerable<Finding> Problems(Chooser chooser, HashSet<string> paths)
    {
        if (chooser.Frameworks.Length < 2) yield return new Finding(1, 1, "there are under two frameworks to choose from; add them under `frameworks:`");
        if (chooser.Questions.Length is < FewestQuestions or > MostQuestions) yield return new Finding(1, 1, $"there are {chooser.Questions.Length} questions; ask {FewestQuestions} to {MostQuestions}");
        foreach (var framework in chooser.Frameworks)
        {
            if (!paths.Contains(framework.Path)) yield return new Finding(framework.Line, 1, $"there is no path '{framework.Path}' to start with; correct `path`");
            if (framework.GivesUp.IsEmpty) yield return new Finding(framework.Line, 1, $"it is not said what one gives up with {framework.Title}; add `gives_up:`");
            if (!chooser.Questions.Any(question => question.Answers.Any(answer => IsFor(answer, framework.Key)))) yield return new Finding(framework.Line, 1, $"no answer speaks for {framework.Title} most, so it can never be named");
        }

        foreach (var again in chooser.Questions.GroupBy(question => question.Key, StringComparer.Ordinal).SelectMany(same => same.Skip(1))) yield return new Finding(again.Line, 1, $"the key '{again.Key}' is taken by an earlier question");
        foreach (var finding in chooser.Questions.SelectMany(question => OfQuestion(question, chooser, paths))) yield return finding;
    }

    private static IEnumerable<Finding> OfQuestion(ChooserQuestion question, Chooser chooser, HashSet<string> paths)
    {
        if (question.Answers.Length < 2) yield return new Finding(question.Line, 1, "a question needs at least two answers");
        foreach (var again in question.Answers.GroupBy(answer => answer.Key, StringComparer.Ordinal).SelectMany(same => same.Skip(1))) yield return new Finding(again.Line, 1, $"the key '{again.Key}' is taken by an earlier answer");
        foreach (var answer in question.Answers)
        {
            if (chooser.Frameworks.Select(framework => PointsOf(answer, framework.Key)).Distinct().Count() < 2) yield return new Finding(answer.Line, 1, "this answer says the same about every framework, as 'I do not know' does; give one a weight, or take the answer out");
            if (answer.Path is { } path && !paths.Contains(path)) yield return new Finding(answer.Line, 1, $"there is no path '{path}' to start with; correct `path`");
            if (answer.PathFor is { } named && (answer.Path is null || chooser.Frameworks.All(framework => framework.Key != named))) yield return new Finding(answer.Line, 1, "`path_for` names the framework for which `path` counts");
        }
    }

    private static bool IsFor(ChooserAnswer answer, string framework) =>
        PointsOf(answer, framework) > 0 && answer.Reasons.All(reason => reason.Framework == framework || reason.Points < PointsOf(answer, framework));

    private static int PointsOf(ChooserAnswer answer, string framework) => answer.Reasons.FirstOrDefault(reason => reason.Framework == framework)?.Points ?? 0;
}
