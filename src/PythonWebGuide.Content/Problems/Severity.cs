namespace PythonWebGuide.Content.Problems;

public enum Severity
{
    Off,
    Warning,
    Error,
}
