using Markdig;
using Markdig.Renderers;

namespace PythonWebGuide.Content.Rendering.Callouts;

/// <summary>Block quotes that start with <c>[!NOTE]</c>, <c>TIP</c>, <c>IMPORTANT</c>, <c>WARNING</c> or <c>CAUTION</c>.</summary>
internal sealed class CalloutsConstruct : Construct
{
    public override void AddTo(MarkdownPipelineBuilder pipeline) => pipeline.UseAlertBlocks();

    protected override void Setup(HtmlRenderer renderer) => Replace(renderer, new CalloutRenderer());
}
