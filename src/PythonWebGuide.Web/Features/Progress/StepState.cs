namespace PythonWebGuide.Web.Features.Progress;

/// <summary>What a reader said of an article. The greater one wins when progress is merged.</summary>
public enum StepState
{
    None,
    Known,
    Done,
}
