using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>A path as far as a reader has come.</summary>
public sealed class PathProgress(PathEntry path, ReaderProgress progress)
{
    public PathEntry Path => path;

    public IReadOnlyList<StepProgress> Steps { get; } = [.. path.Steps.Select(step => new StepProgress(step, progress.MarkOf(step.Article.ProgressId)))];

    public IEnumerable<IGrouping<string, StepProgress>> Stages => Steps.GroupBy(step => step.Step.Stage, StringComparer.Ordinal);

    public int Finished => Steps.Count(step => step.Mark.IsFinished);

    public int MinutesLeft => Steps.Where(step => !step.Mark.IsFinished).Sum(step => step.Step.Minutes);

    public bool IsStarted => Finished > 0;

    public bool IsFinished => Finished == Steps.Count;

    /// <summary>The first step that is not finished.</summary>
    public StepProgress? Next => Steps.FirstOrDefault(step => !step.Mark.IsFinished);

    public DateOnly LastDay => Steps.Max(step => step.Mark.IsFinished ? step.Mark.Day : DateOnly.MinValue);

    /// <summary>How far, in words.</summary>
    public string Label => IsFinished ? "You have finished this path"
        : IsStarted ? $"{Finished} of {Steps.Count} steps done, {Shared.ArticleLabels.Duration(MinutesLeft)} to go"
        : "Not started";

    public StepProgress Of(PathStepEntry step) => Steps[step.Number - 1];
}
