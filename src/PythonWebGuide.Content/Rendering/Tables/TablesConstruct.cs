using Markdig.Renderers;

namespace PythonWebGuide.Content.Rendering.Tables;

internal sealed class TablesConstruct : Construct
{
    protected override void Setup(HtmlRenderer renderer) => Replace(renderer, new TableRenderer());
}
