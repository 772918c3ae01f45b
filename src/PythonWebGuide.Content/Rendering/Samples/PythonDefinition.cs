namespace PythonWebGuide.Content.Rendering.Samples;

/// <summary>A function or class out of a Python file, with its decorators: for code that has no region of its own.</summary>
internal static class PythonDefinition
{
    /// <returns>Its lines without the common indent; null when the file does not define it.</returns>
    public static string? TextOrNull(string text, string name)
    {
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, line => Defines(line.AsSpan().TrimStart(' '), name));
        if (at < 0) return null;
        var indent = IndentOf(lines[at]);
        var (first, last) = (at, at);
        while (first > 0 && IndentOf(lines[first - 1]) >= indent && IsDecorator(lines, first - 1, indent)) first--;
        while (last + 1 < lines.Length && (string.IsNullOrWhiteSpace(lines[last + 1]) || IndentOf(lines[last + 1]) > indent || lines[last + 1].AsSpan(Math.Min(indent, lines[last + 1].Length)).StartsWith(")"))) last++;
        return string.Join('\n', lines[first..(last + 1)].Select(line => line.Length >= indent ? line[indent..] : "")).TrimEnd();
    }

    private static bool Defines(ReadOnlySpan<char> line, string name)
    {
        foreach (var keyword in (ReadOnlySpan<string>)["def ", "async def ", "class "])
        {
            if (line.StartsWith(keyword, StringComparison.Ordinal) && line[keyword.Length..] is var rest && rest.StartsWith(name, StringComparison.Ordinal) && rest.Length > name.Length && rest[name.Length] is '(' or ':' or '[') return true;
        }

        return false;
    }

    /// <summary>A line of a decorator, which may be longer than one: up to the <c>@</c> everything is indented further, or closes it.</summary>
    private static bool IsDecorator(string[] lines, int at, int indent)
    {
        for (; at >= 0 && !string.IsNullOrWhiteSpace(lines[at]); at--)
        {
            var rest = lines[at].AsSpan(Math.Min(indent, lines[at].Length));
            if (IndentOf(lines[at]) == indent && rest.StartsWith("@")) return true;
            if (IndentOf(lines[at]) < indent || (IndentOf(lines[at]) == indent && !rest.StartsWith(")"))) return false;
        }

        return false;
    }

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;
}
