using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace PythonWebGuide.Content.Rendering.Callouts;

internal sealed class CalloutRenderer : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock obj)
    {
        var (css, title) = obj.Kind.ToString().ToUpperInvariant() switch
        {
            "TIP" => ("tip", "Tip"),
            "IMPORTANT" => ("note", "Important"),
            "WARNING" => ("warning", "Warning"),
            "CAUTION" => ("danger", "Caution"),
            _ => ("note", "Note"),
        };
        renderer.EnsureLine();
        renderer.WriteLine($"<div class=\"callout {css}\" role=\"note\"><p class=\"callout-title\">{title}</p>");
        renderer.WriteChildren(obj);
        renderer.WriteLine("</div>");
    }
}
