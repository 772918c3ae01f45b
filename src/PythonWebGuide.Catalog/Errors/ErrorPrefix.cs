using System.Text.RegularExpressions;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>What tools put before a message: pytest's <c>E</c>, the bars of an exception group, a level of logging, the place of a warning.
/// No expression here goes back over what it has read: what is pasted may be long, and meant to be slow.</summary>
internal static partial class ErrorPrefix
{
    public static string Cut(string line)
    {
        var text = Colours().Replace(line, "").Trim();
        foreach (var prefix in new[] { Bars(), Pytest(), Summary(), Level(), Place() }) text = prefix.Replace(text, "", 1);
        return text;
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*[A-Za-z]")]
    private static partial Regex Colours();

    [GeneratedRegex(@"^[|+\-> ]+")]
    private static partial Regex Bars();

    [GeneratedRegex(@"^E +")]
    private static partial Regex Pytest();

    [GeneratedRegex(@"^(FAILED|ERROR) [^ ]+ - ", RegexOptions.ExplicitCapture)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^(\[?[0-9](?>[0-9:,./ \-TZ+]*)(\] +|(?<= )))?\[?(DEBUG|INFO|WARNING|ERROR|CRITICAL)\]?(:| )\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex Level();

    [GeneratedRegex(@"^[^ ]+\.py:[0-9]+: ")]
    private static partial Regex Place();
}
