using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PythonWebGuide.Content.Rendering.Headings;

/// <summary>
/// Markdig counts the lines of a heading that is underlined from the underline on, so what stands in it, such as a paragraph that
/// a line of hyphens follows at once, would be reported some lines too low.
/// </summary>
internal static class UnderlinedHeadings
{
    public static void Place(MarkdownDocument document, string markdown)
    {
        foreach (var heading in document.Descendants<HeadingBlock>().Where(heading => heading.IsSetext))
        {
            var first = markdown.AsSpan(0, heading.Span.Start).Count('\n');
            foreach (var inline in heading.Inline?.Descendants<Inline>() ?? []) inline.Line -= heading.Line - first;
            heading.Line = first;
        }
    }
}
