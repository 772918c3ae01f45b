using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rendering.CodeBlocks;
using PythonWebGuide.Content.Rendering.Images;
using PythonWebGuide.Content.Rendering.Versions;

namespace PythonWebGuide.Content.Rendering.PlainText;

/// <summary>
/// An article as Markdown that anybody can read: samples, outputs and versions filled in, pictures by their description, blocks
/// of this guide as plain text. It is cut out of the source, so everything else stays as its author wrote it.
/// </summary>
internal static partial class MarkdownCopy
{
    /// <summary>Stands before addresses of the site, until the site says what it is called. Sources cannot contain it.</summary>
    public const char Site = '\u0001';

    private const string Fence = "```";

    public static string Of(string source, MarkdownDocument document, ArticleMetadata metadata, string url)
    {
        var cuts = document.Descendants<FencedCodeBlock>().Select(fence => new Cut(fence.Span, Code(fence, source)))
            .Concat(document.Descendants<VersionInline>().Select(version => new Cut(version.Span, version.Version)))
            .Concat(document.Descendants<LinkInline>().Select(link => link.IsImage ? new Cut(link.Span, Picture(link)) : new Cut(link.UrlSpan, Address(link.Url))))
            .Where(cut => cut.Text is not null && cut.Span.Start >= 0 && cut.Span.End < source.Length && cut.Span.Length > 0)
            .OrderBy(cut => cut.Span.Start);
        var text = new StringBuilder();
        var at = 0;
        foreach (var (span, replacement) in cuts)
        {
            if (span.Start < at) continue; // within what was replaced already
            text.Append(source, at, span.Start - at).Append(replacement);
            at = span.End + 1;
        }

        return $"# {metadata.Title}\n\n> {metadata.Summary}\n\n{Site}{url}{(metadata.Updated is { } updated ? $" (updated {updated:yyyy-MM-dd})" : "")}\n\n{Plain(text.Append(source, at, source.Length - at).ToString())}\n";
    }

    /// <summary>The whole block again, each line led in as its first one is: within quotes and lists.</summary>
    private static string? Code(FencedCodeBlock fence, string source)
    {
        if (fence.Listing() is not { } listing) return null;
        var start = source.LastIndexOf('\n', Math.Max(0, fence.Span.Start - 1)) + 1;
        var lead = new string([.. source[start..fence.Span.Start].Select(c => c == '>' ? c : ' ')]);
        var ticks = Fence;
        while (listing.Text.Contains(ticks, StringComparison.Ordinal)) ticks += '`';
        var title = listing.Title is null ? "" : $" title=\"{listing.Title}\"";
        return string.Join('\n' + lead, [ticks + listing.Language + title, .. listing.Text.Split('\n'), ticks]);
    }

    private static string? Picture(LinkInline image) =>
        image.GetData(typeof(Picture)) is Picture picture ? picture.Url.Length > 0 ? $"![{picture.Alternative}]({Site}{picture.Url})" : $"*Diagram: {picture.Alternative}*" : null;

    private static string? Address(string? url) => url is ['/', ..] ? Site + url : null;

    /// <summary>Without the lines and signs that only this guide understands.</summary>
    private static string Plain(string text)
    {
        var lines = new List<string>();
        string? open = null;
        foreach (var line in text.Split('\n'))
        {
            var rest = line.TrimStart(' ', '>');
            if (open is not null || rest.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (open is null) open = rest[..(rest.AsSpan().IndexOfAnyExcept('`') is var end and >= 0 ? end : rest.Length)];
                else if (rest.TrimEnd() == open) open = null;
                lines.Add(line);
            }
            else if (Block().Match(line) is { Success: true } block)
            {
                var name = block.Groups["name"].Value;
                if (lines.Count > 0 && lines[^1].Length > 0) lines.Add("");
                if (name is "tab" or "details" or "question") lines.AddRange([$"{block.Groups["lead"]}**{(name is "question" ? "Question" : block.Groups["title"].Value.Trim())}**", ""]);
            }
            else
            {
                lines.Add(WithoutId(line));
            }
        }

        return string.Join('\n', lines).Trim('\n');
    }

    /// <summary>A heading without the id that its author gave it.</summary>
    private static string WithoutId(string line) =>
        line.StartsWith("##", StringComparison.Ordinal) && line.EndsWith('}') && line.LastIndexOf("{#", StringComparison.Ordinal) is var at and > 0 ? line[..at].TrimEnd() : line;

    /// <summary>A part of the source, and what stands there instead; null for what stays.</summary>
    private readonly record struct Cut(SourceSpan Span, string? Text);

    [GeneratedRegex("^(?<lead>[ >]*):{3,} *(?<name>[a-z]*)(?<title>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
