using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace PythonWebGuide.Content.Rendering.Headings;

/// <summary>A heading followed by a link to itself.</summary>
internal sealed class GuideHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var id = obj.GetAttributes().Id;
        renderer.Write($"<h{obj.Level} id=\"").WriteEscape(id).Write("\">");
        renderer.WriteLeafInline(obj);
        renderer.Write(" <a class=\"anchor\" href=\"#").WriteEscape(id).Write("\" aria-label=\"Link to this section\">#</a>");
        renderer.WriteLine($"</h{obj.Level}>");
    }
}
