using System.Text;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Rendering.Versions;

namespace PythonWebGuide.Content.Rendering.PlainText;

/// <summary>The text of inlines as a reader sees it.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text, identifiers: null);
        return text.ToString().Trim();
    }

    /// <param name="inlines">What to read.</param>
    /// <param name="text">Takes the text.</param>
    /// <param name="identifiers">Takes the inline code, when given.</param>
    public static void Append(ContainerInline? inlines, StringBuilder text, StringBuilder? identifiers)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code:
                    text.Append(code.Content);
                    identifiers?.Append(code.Content).Append(' ');
                    break;
                case VersionInline version: text.Append(version.Version); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LineBreakInline: text.Append(' '); break;
                case ContainerInline container: Append(container, text, identifiers); break;
            }
        }
    }
}
