using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>A step of a path and what the reader said of it.</summary>
public sealed record StepProgress(PathStepEntry Step, StepMark Mark)
{
    /// <summary>That the article has a dated change which is newer than the reader's tick.</summary>
    public bool IsUpdatedSince => Mark.IsFinished && Step.Article.Changed > Mark.Day;

    /// <summary>The state in words.</summary>
    public string Label => Mark.Label;
}
