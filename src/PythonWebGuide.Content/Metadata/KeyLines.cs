using System.Collections.Immutable;

namespace PythonWebGuide.Content.Metadata;

/// <summary>In which line each key of a front matter stands, for problems that are found after it was read.</summary>
internal sealed record KeyLines(int Line, ImmutableDictionary<string, int> Lines)
{
    public int LineOfKey(string key) => Lines.GetValueOrDefault(key, Line);
}
