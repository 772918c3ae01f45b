using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Live;

/// <summary>What a browser is told of the guide.</summary>
/// <param name="Content">Hash of the content that is served: a page made from another one reloads itself.</param>
/// <param name="Failure">Why it is not the content of now; null when it is.</param>
/// <param name="Problems">The author's mistakes.</param>
internal sealed record LiveMessage(string Content, string? Failure, IReadOnlyList<LiveProblem> Problems)
{
    /// <summary>More would not be read.</summary>
    private const int Most = 50;

    public static LiveMessage Of(GuideStory story) =>
        new(story.ContentHash, story.Failure, [.. story.Problems.Take(Most).Select(problem => new LiveProblem($"{problem.Path}({problem.Line},{problem.Column})", problem.RuleId, problem.Message))]);
}
