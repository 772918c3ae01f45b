using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

namespace PythonWebGuide.Content.Rendering.CodeBlocks;

/// <summary>A figure with the file name above and the code below, coloured by classes. It can be scrolled by keyboard.</summary>
internal sealed class CodeListingRenderer : HtmlObjectRenderer<CodeBlock>
{
    /// <summary>A listing that stands in no Markdown.</summary>
    public static string Html(CodeListing listing)
    {
        using var writer = new StringWriter();
        Write(new HtmlRenderer(writer), listing);
        return writer.ToString();
    }

    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        if (obj.Listing() is { } listing) Write(renderer, listing);
    }

    private static void Write(HtmlRenderer renderer, CodeListing listing)
    {
        renderer.EnsureLine();
        renderer.Write("<figure class=\"code\" data-language=\"").WriteEscape(listing.Language).Write("\">");
        WriteCaption(renderer, listing);
        renderer.Write("<pre tabindex=\"0\"><code>");
        WriteLines(renderer, listing);
        renderer.WriteLine("</code></pre></figure>");
    }

    /// <summary>The file name, which leads to the whole file where the code is from a sample, and the step as a download.</summary>
    private static void WriteCaption(HtmlRenderer renderer, CodeListing listing)
    {
        if (listing.Title is null) return;
        renderer.Write("<figcaption>");
        if (listing.Sample?.Split('/', 3) is [var project, var step, var file])
        {
            renderer.Write("<a href=\"").WriteEscapeUrl($"/samples/{project}/{step}/{file}").Write("\">").WriteEscape(listing.Title).Write("</a>");
            renderer.Write(" <a class=\"step\" href=\"").WriteEscapeUrl($"/samples/{project}/{step}.zip").Write("\">").WriteEscape($"{project}/{step}").Write(".zip</a>");
        }
        else
        {
            renderer.WriteEscape(listing.Title);
        }

        renderer.Write("</figcaption>");
    }

    private static void WriteLines(HtmlRenderer renderer, CodeListing listing)
    {
        var signs = listing.IsDiff ? listing.Text.Split('\n').Select(line => line.Length > 0 ? line[0] : ' ').ToArray() : [];
        var text = listing.IsDiff ? string.Join('\n', listing.Text.Split('\n').Select(line => line.Length > 0 ? line[1..] : "")) : listing.Text;
        var lines = Highlighter.Lines(text, listing.Language);
        for (var i = 0; i < lines.Count; i++)
        {
            var sign = listing.IsDiff ? signs[i] : ' ';
            var css = sign is '+' ? "line added" : sign is '-' ? "line removed" : listing.Marked.Contains(i + 1) ? "line marked" : null;
            if (css is not null) renderer.Write("<span class=\"").Write(css).Write("\">");
            if (listing.IsDiff) renderer.Write(sign);
            renderer.Write(lines[i]).Write('\n');
            if (css is not null) renderer.Write("</span>");
        }
    }
}
