using System.Text;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Metadata;

/// <summary>A Markdown file taken apart: its front matter, and its body with blank lines in the front matter's place,
/// so that positions in the body are positions in the file.</summary>
internal sealed record FrontMatter(YamlFields Fields, string Body)
{
    private const int MaxBytes = 8 * 1024;
    private const string Fence = "---";

    /// <returns>Null when the front matter cannot be read; where that is only a warning, no key is known and the text is kept.</returns>
    public static FrontMatter? ReadOrNull(SourceText source, ProblemList problems)
    {
        var (yaml, body) = Cut(source, problems);
        if (yaml is not null && YamlSource.ReadOrNull(source.Path, yaml, linesBefore: 1, problems) is { } fields) return new FrontMatter(fields, body);
        return problems.SeverityOf(RuleIds.Yaml) == Severity.Error ? null : new FrontMatter(YamlFields.None(source.Path, problems), body);
    }

    private static (string? Yaml, string Body) Cut(SourceText source, ProblemList problems)
    {
        var text = source.Text;
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            problems.Add(RuleIds.Yaml, source.Path, 1, 1, "the file does not start with front matter; put `---`, the keys and `---` at its very top");
            return (null, text);
        }

        var end = text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal);
        while (end >= 0 && !EndsLine(text, end + 1 + Fence.Length)) end = text.IndexOf("\n" + Fence, end + 1, StringComparison.Ordinal);
        if (end < 0)
        {
            problems.Add(RuleIds.Yaml, source.Path, 1, 1, "the front matter does not end; close it with a line `---`");
            return (null, text);
        }

        var yaml = text[Math.Min(Fence.Length + 1, end)..end];
        var after = end + 1 + Fence.Length;
        var body = new string('\n', text.AsSpan(0, after).Count('\n')) + text[after..].TrimStart(' ', '\t');
        if (Encoding.UTF8.GetByteCount(yaml) <= MaxBytes) return (yaml, body);
        problems.Add(RuleIds.Yaml, source.Path, 1, 1, $"the front matter is over {MaxBytes} bytes; move text into the article");
        return (null, body);
    }

    private static bool EndsLine(string text, int index) => text.AsSpan(index).TrimStart(" \t") is [] or ['\n', ..];
}
