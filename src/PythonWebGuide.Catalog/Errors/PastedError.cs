using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>What a reader pasted: the lines that may say what is wrong, and the one that most likely does.</summary>
internal sealed partial class PastedError
{
    private const int MostLines = 400;
    private const int FirstLines = 20;

    private PastedError(ImmutableArray<ErrorLine> lines, int count, ErrorFrame? ownFrame)
    {
        Lines = lines;
        Count = count;
        OwnFrame = ownFrame;
        Conclusion = lines.LastOrDefault(line => line.Type is not null) ?? lines.LastOrDefault(line => line.Words.Length > 1) ?? lines.LastOrDefault();
    }

    public ImmutableArray<ErrorLine> Lines { get; }

    /// <summary>How many lines were pasted, empty ones aside.</summary>
    public int Count { get; }

    /// <summary>The last line that names an exception, else the last that says something; null when nothing does.</summary>
    public ErrorLine? Conclusion { get; }

    /// <summary>The last place of the traceback that is not in an installed package.</summary>
    public ErrorFrame? OwnFrame { get; }

    public static PastedError Parse(string text)
    {
        var all = text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Where(line => line.Any(char.IsLetterOrDigit)).ToList();
        // Long tracebacks begin and end with what matters; Django's page for developers begins with it.
        var looked = all.Count <= MostLines ? all : [.. all.Take(FirstLines), .. all.TakeLast(MostLines - FirstLines)];
        var lines = looked.Where(line => !ErrorFrame.IsOne(line)).Select(ErrorLine.Parse).Where(line => line.Text.Length > 0).ToList();
        if (OfDjangoOrNull(looked) is { } fromDjango) lines.Add(ErrorLine.Parse(fromDjango));
        return new PastedError([.. lines], all.Count, looked.Select(ErrorFrame.ParseOrNull).LastOrDefault(frame => frame is { IsInstalled: false }));
    }

    /// <summary>Django's page for developers says type and value in two lines.</summary>
    private static string? OfDjangoOrNull(List<string> lines)
    {
        var type = lines.Select(line => DjangoType().Match(line)).LastOrDefault(match => match.Success)?.Groups["type"].Value;
        var value = lines.Select(line => DjangoValue().Match(line)).LastOrDefault(match => match.Success)?.Groups["value"].Value;
        return type is null ? null : $"{type}: {value}";
    }

    [GeneratedRegex(@"^\s*Exception Type:\s*(?<type>[A-Za-z0-9_.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex DjangoType();

    [GeneratedRegex(@"^\s*Exception Value:(?>\s*)(?<value>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DjangoValue();
}
