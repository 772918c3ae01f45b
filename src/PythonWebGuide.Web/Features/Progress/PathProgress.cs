using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>A path as far as a reader has come.</summary>
public sealed class PathProgress(PathEntry path, ReaderProgress progress)
{
    public PathEntry Path => path;

    public IReadOnlyList<StepProgress> Steps { get; } = [.. path.Steps.Select(step => new StepProgress(step, progress.MarkOf(step.Article.ProgressId)))];

    public IEnumerable<IGrouping<string, StepProgress>> Stages => Steps.GroupBy(step => step.Step.Stage, StringComparer.Ordinal);

    /// <summary>What the reader said of the task at the end.</summary>
    public StepMark Challenge { get; } = path.Challenge is null ? default : progress.MarkOf(path.Challenge.ProgressId);

    /// <summary>How many steps are finished, optional ones aside.</summary>
    public int Finished => Needed.Count(step => step.Mark.IsFinished);

    public int MinutesLeft => Needed.Where(step => !step.Mark.IsFinished).Sum(step => step.Step.Minutes);

    public bool IsStarted => Finished > 0;

    public bool IsFinished => Finished == path.Count;

    /// <summary>The first step that is not finished, optional ones aside.</summary>
    public StepProgress? Next => Needed.FirstOrDefault(step => !step.Mark.IsFinished);

    public DateOnly LastDay => Steps.Max(step => step.Mark.IsFinished ? step.Mark.Day : DateOnly.MinValue);

    /// <summary>How far, in words.</summary>
    public string Label => IsFinished ? "You have finished this path"
        : IsStarted ? $"{Finished} of {path.Count} steps done, {Shared.ArticleLabels.Duration(MinutesLeft)} to go"
        : "Not started";

    private IEnumerable<StepProgress> Needed => Steps.Where(step => !step.Step.IsOptional);

    public StepProgress Of(PathStepEntry step) => Steps[step.Place];
}
