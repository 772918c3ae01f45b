namespace PythonWebGuide.Web.Commands;

internal enum OutputFormat
{
    Text,
    Json,
}
