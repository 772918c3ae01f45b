using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace PythonWebGuide.Content.Rendering.Images;

internal static class ImageWriter
{
    public static void Write(HtmlRenderer renderer, LinkInline image)
    {
        if (image.GetData(typeof(Picture)) is not Picture picture) return;
        if (picture.Svg is not null)
        {
            renderer.Write("<span class=\"diagram\">").Write(picture.Svg).Write("</span>");
            return;
        }

        if (picture.Url.Length == 0)
        {
            renderer.WriteEscape(picture.Alternative);
            return;
        }

        renderer.Write("<img src=\"").WriteEscapeUrl(picture.Url).Write("\" alt=\"").WriteEscape(picture.Alternative);
        renderer.Write($"\" width=\"{picture.Width}\" height=\"{picture.Height}\" loading=\"lazy\">");
    }
}
