using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>A line of a traceback or log, or a message that an article explains, taken apart.</summary>
/// <param name="Text">The line without what tools put before it.</param>
/// <param name="Type">The exception's own name, without its module; null when the line begins with none.</param>
/// <param name="Words">What the message says, in lower case, without names, paths and numbers.</param>
/// <param name="Values">Those names and paths: they differ from one reader to the next.</param>
internal sealed record ErrorLine(string Text, string? Type, ImmutableArray<string> Words, ImmutableHashSet<string> Values)
{
    private const int LongestLine = 1000;

    public static ErrorLine Parse(string line)
    {
        var text = ErrorPrefix.Cut(line.Length > LongestLine ? line[..LongestLine] : line);
        var (type, message) = ExceptionName.Split(text);
        var reader = new MessageReader();
        reader.Read(message);
        return new ErrorLine(text, type, reader.Words, reader.Values);
    }
}
