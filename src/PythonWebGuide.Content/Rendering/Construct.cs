using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace PythonWebGuide.Content.Rendering;

/// <summary>
/// One construct of the guide's Markdown. It may add to the parser, then prepares what was parsed (resolves, checks and
/// reports, with positions at hand), and adds the renderer that writes the prepared blocks.
/// </summary>
internal abstract class Construct : IMarkdownExtension
{
    /// <summary>Adds to the parser, before the pipeline is built.</summary>
    public virtual void AddTo(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => Setup((HtmlRenderer)renderer);

    public virtual void Prepare(MarkdownDocument document, ArticleContext article)
    {
    }

    protected virtual void Setup(HtmlRenderer renderer)
    {
    }

    /// <summary>Puts a renderer in the place of Markdig's own for the same kind of block.</summary>
    protected static void Replace<TObject>(HtmlRenderer renderer, HtmlObjectRenderer<TObject> ours)
        where TObject : MarkdownObject
    {
        renderer.ObjectRenderers.RemoveAll(existing => existing is HtmlObjectRenderer<TObject>);
        renderer.ObjectRenderers.Insert(0, ours);
    }
}
