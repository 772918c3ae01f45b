namespace PythonWebGuide.Content.Rules;

public enum Severity
{
    Off,
    Warning,
    Error,
}
