using System.Text.RegularExpressions;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>A place of a traceback.</summary>
/// <param name="File">The path as it was pasted.</param>
/// <param name="Line">Line in the file.</param>
/// <param name="Function">What ran there; empty when the traceback does not say.</param>
public sealed partial record ErrorFrame(string File, string Line, string Function)
{
    private static readonly string[] Installed = ["site-packages", "dist-packages", "/lib/python", "\\lib\\", "<", "/usr/lib/"];

    /// <summary>Whether it lies in Python itself or in a package, and so not in the reader's own code.</summary>
    internal bool IsInstalled => Installed.Any(part => File.Contains(part, StringComparison.OrdinalIgnoreCase));

    internal static bool IsOne(string line) => Frame().IsMatch(line);

    internal static ErrorFrame? ParseOrNull(string line) =>
        Frame().Match(line) is { Success: true } match ? new ErrorFrame(match.Groups["file"].Value, match.Groups["line"].Value, match.Groups["function"].Value.Trim()) : null;

    [GeneratedRegex("""^[\s|+\-E>]*File "(?<file>[^"]+)", line (?<line>[0-9]+)(, in (?<function>.+))?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Frame();
}
