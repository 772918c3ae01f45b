using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace PythonWebGuide.Content.Rendering.TaskLists;

/// <summary>Task lists as pictures with a name: a disabled check box has no label, and nothing to do.</summary>
internal sealed class TaskListsConstruct : Construct
{
    public override void AddTo(MarkdownPipelineBuilder pipeline) => pipeline.UseTaskLists();

    protected override void Setup(HtmlRenderer renderer) => Replace(renderer, new Renderer());

    private sealed class Renderer : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList obj) =>
            renderer.Write(obj.Checked ? "<span role=\"img\" aria-label=\"Done:\">☑</span>" : "<span role=\"img\" aria-label=\"To do:\">☐</span>");
    }
}
