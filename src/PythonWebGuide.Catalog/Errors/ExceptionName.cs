namespace PythonWebGuide.Catalog.Errors;

/// <summary>Tells whether a line begins with the name of an exception, as the last line of a traceback does.</summary>
internal static class ExceptionName
{
    private static readonly string[] Endings = ["Error", "Exception", "Warning", "Interrupt", "Exit", "Iteration", "NotFound", "DoesNotExist", "Timeout"];

    /// <summary>The name without its module, and the message after it; null and the whole line when there is none.</summary>
    public static (string? Type, string Message) Split(string line)
    {
        var end = 0;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '_' or '.')) end++;
        var name = line[..end];
        var type = name[(name.LastIndexOf('.') + 1)..];
        var rest = line[end..];
        return IsName(name, type) && (rest.Length == 0 || rest[0] == ':' || rest.StartsWith(" at ", StringComparison.Ordinal)) ? (type, rest.TrimStart(':')) : (null, line);
    }

    /// <summary>Built of several words, from a module, or with an ending that says it: "Location: /" is none.</summary>
    private static bool IsName(string name, string type) =>
        type.Length > 2 && char.IsAsciiLetterUpper(type[0]) && type.Any(char.IsAsciiLetterLower)
        && (type.Length < name.Length || type.Skip(1).Any(char.IsAsciiLetterUpper) || Endings.Any(ending => type.EndsWith(ending, StringComparison.Ordinal)));
}
