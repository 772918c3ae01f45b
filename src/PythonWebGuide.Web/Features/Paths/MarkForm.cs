using PythonWebGuide.Web.Features.Progress;

namespace PythonWebGuide.Web.Features.Paths;

/// <summary>The buttons of a step.</summary>
public sealed record MarkForm(string? Action)
{
    public StepState? StateOrNull => Action switch
    {
        "done" => StepState.Done,
        "known" => StepState.Known,
        "undo" => StepState.None,
        _ => null,
    };
}
