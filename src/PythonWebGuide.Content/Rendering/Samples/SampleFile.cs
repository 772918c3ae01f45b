using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PythonWebGuide.Content.Rendering.Samples;

/// <summary>A file of a sample with its named regions, markers stripped.</summary>
internal sealed partial class SampleFile
{
    private readonly Dictionary<string, List<string>> regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> starts = new(StringComparer.Ordinal);
    private readonly List<string> whole = [];
    private readonly List<(int Line, string Message)> problems = [];

    /// <summary>The names of the regions with the lines where they start.</summary>
    public IReadOnlyDictionary<string, int> Regions => starts;

    /// <summary>What is wrong with the markers, by line from 1.</summary>
    public IReadOnlyList<(int Line, string Message)> Problems => problems;

    public static SampleFile Parse(string text)
    {
        var file = new SampleFile();
        file.Read(text.Split('\n'));
        return file;
    }

    /// <summary>The lines of a region (or of the whole file), common indent and outer blank lines removed; null when it is not there.</summary>
    public string? TextOrNull(string? region)
    {
        if (region is null) return Dedented(whole);
        return regions.TryGetValue(region, out var lines) ? Dedented(lines) : null;
    }

    private void Read(string[] lines)
    {
        var open = new Stack<(string Name, int Line)>();
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            if (Marker().Match(line) is not { Success: true } marker)
            {
                whole.Add(line);
                foreach (var (name, _) in open) regions[name].Add(line);
            }
            else if (marker.Groups["name"] is { Success: true, Value: var name })
            {
                if (!regions.TryAdd(name, [])) problems.Add((number, $"the region '{name}' is in this file a second time; rename one"));
                starts.TryAdd(name, number);
                open.Push((name, number));
            }
            else if (!open.TryPop(out var closed))
            {
                problems.Add((number, "there is no open region to end here; remove the marker"));
            }
            else if (regions[closed.Name].TrueForAll(string.IsNullOrWhiteSpace))
            {
                problems.Add((closed.Line, $"the region '{closed.Name}' is empty; put its markers around the code"));
            }
        }

        foreach (var (name, line) in open) problems.Add((line, $"the region '{name}' does not end; add an `endregion` comment"));
    }

    private static string Dedented(List<string> lines)
    {
        var indent = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Length - line.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        var cut = lines.Select(line => line.Length >= indent ? line[indent..].TrimEnd() : "").ToImmutableArray();
        return string.Join('\n', cut).Trim('\n');
    }

    [GeneratedRegex(@"^\s*(#|//|--|<!--|\{#|/\*)\s*(region:\s*(?<name>[a-z0-9-]+)|endregion)\s*(-->|#\}|\*/)?\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marker();
}
