using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>A step of a path and what the reader said of it.</summary>
public sealed record StepProgress(PathStepEntry Step, StepMark Mark)
{
    /// <summary>That the article has a dated change which is newer than the reader's tick.</summary>
    public bool IsUpdatedSince => Mark.IsFinished && Step.Article.Changed > Mark.Day;

    /// <summary>The state in words.</summary>
    public string Label => Mark.State switch
    {
        StepState.Done => $"Done on {ArticleLabels.Day(Mark.Day)}",
        StepState.Known => $"Known already, since {ArticleLabels.Day(Mark.Day)}",
        _ => "Not done yet",
    };
}
