using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rendering.Images;

namespace PythonWebGuide.Content.Rendering.GuideLinks;

/// <summary>Links with their prepared address; glossary terms carry their definition; images are written by their own room.</summary>
/// <param name="page">Where links within the page lead to, when they are shown elsewhere.</param>
internal sealed class GuideLinkRenderer(string page = "") : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        if (obj.IsImage)
        {
            ImageWriter.Write(renderer, obj);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(obj.Url is ['#', ..] ? page + obj.Url : obj.Url).Write('"');
        var term = obj.GetData(typeof(GlossaryTerm)) as GlossaryTerm;
        if (term is not null) renderer.Write(" class=\"term\" title=\"").WriteEscape(term.Definition).Write('"');
        else if (!string.IsNullOrEmpty(obj.Title)) renderer.Write(" title=\"").WriteEscape(obj.Title).Write('"');
        renderer.Write('>');
        renderer.WriteChildren(obj);
        renderer.Write("</a>");
    }
}
