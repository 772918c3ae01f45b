namespace PythonWebGuide.Web.Features.Progress;

/// <summary>What the progress page tells about the form that was sent before.</summary>
public enum Saying
{
    Nothing,
    NoCode,
    Taken,
    Refused,
    Removed,
}
