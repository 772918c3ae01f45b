using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Paths;

/// <summary>An article in the frame of a path. The article's own page is the canonical one.</summary>
public sealed record StepPage : SitePage
{
    public required PathEntry Path { get; init; }

    public required PathStepEntry Step { get; init; }

    public required ArticleText Text { get; init; }

    public PathStepEntry? Before => Path.Before(Step);

    public PathStepEntry? After => Path.After(Step);

    public override string Area => "paths";

    public static StepPage Of(PathEntry path, PathStepEntry step, ArticleText text) => new()
    {
        Title = $"{step.Article.Title} (step {step.Number} of {path.Title})",
        Description = step.Article.Summary,
        CanonicalPath = step.Article.Url,
        Path = path,
        Step = step,
        Text = text,
    };
}
