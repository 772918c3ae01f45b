using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Check;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Paths;

/// <summary>After "I know this already" with a wrong answer: every choice explained, and the reader decides.</summary>
public sealed record KnownPage : SitePage
{
    public required PathEntry Path { get; init; }

    public required PathStepEntry Step { get; init; }

    public required IReadOnlyList<JudgedQuestion> Judged { get; init; }

    public override string Area => "paths";

    public static KnownPage Of(PathEntry path, PathStepEntry step, IReadOnlyList<JudgedQuestion> judged) => new()
    {
        Title = $"Not all of it yet: {step.Article.Title}",
        Description = "Your answers, each explained.",
        CanonicalPath = null,
        Path = path,
        Step = step,
        Judged = judged,
    };
}
