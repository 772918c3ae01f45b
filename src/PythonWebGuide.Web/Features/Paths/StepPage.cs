using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Web.Features.Progress;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Paths;

/// <summary>An article in the frame of a path. The article's own page is the canonical one.</summary>
public sealed record StepPage : SitePage
{
    public required PathProgress Progress { get; init; }

    public required StepProgress Current { get; init; }

    public required ArticleText Text { get; init; }

    /// <summary>That the browser keeps no cookie.</summary>
    public required bool IsRefused { get; init; }

    public PathEntry Path => Progress.Path;

    public PathStepEntry Step => Current.Step;

    public PathStepEntry? Before => Path.Before(Step);

    public PathStepEntry? After => Path.After(Step);

    /// <summary>What changed since the reader finished the step.</summary>
    public IEnumerable<ArticleChange> News => Current.IsUpdatedSince ? Text.Changes.Where(change => change.Date > Current.Mark.Day) : [];

    public override string Area => "paths";

    public static StepPage Of(PathEntry path, PathStepEntry step, ArticleText text, ReaderProgress reader, bool isRefused)
    {
        var progress = new PathProgress(path, reader);
        return new StepPage
        {
            Title = $"{step.Article.Title} ({step.Name} of {path.Title})",
            Description = step.Article.Summary,
            CanonicalPath = step.Article.Url,
            Progress = progress,
            Current = progress.Of(step),
            Text = text,
            IsRefused = isRefused,
        };
    }
}
