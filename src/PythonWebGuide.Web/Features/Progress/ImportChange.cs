using System.Numerics;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>One article whose mark an import would change.</summary>
public sealed record ImportChange(ArticleEntry Article, StepMark Before, StepMark After)
{
    /// <summary>The change in words.</summary>
    public string Label
    {
        get
        {
            var answers = BitOperations.PopCount((uint)After.Answers) - BitOperations.PopCount((uint)Before.Answers);
            var state = (Before.State, Before.Day) == (After.State, After.Day) || !After.IsFinished ? null
                : $"{(After.State == StepState.Done ? "done" : "known already")}, {ArticleLabels.Day(After.Day)}";
            var right = answers == 0 ? null : $"{answers} more {(answers == 1 ? "question" : "questions")} answered right";
            return string.Join("; ", new[] { state, right }.Where(part => part is not null));
        }
    }
}
