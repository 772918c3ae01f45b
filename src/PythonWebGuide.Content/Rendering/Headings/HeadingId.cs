using System.Text;

namespace PythonWebGuide.Content.Rendering.Headings;

internal static class HeadingId
{
    /// <summary>As on GitHub: letters, digits, hyphens and underscores stay, spaces become hyphens, the rest goes.</summary>
    public static string From(string heading)
    {
        var id = new StringBuilder(heading.Length);
        foreach (var rune in heading.Trim().ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_') id.Append(rune.ToString());
            else if (Rune.IsWhiteSpace(rune)) id.Append('-');
        }

        return id.Length == 0 ? "section" : id.ToString();
    }
}
