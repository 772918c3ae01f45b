using System.Collections.Frozen;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Details;
using PythonWebGuide.Content.Rendering.Questions;
using PythonWebGuide.Content.Rendering.Tabs;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rendering.Containers;

/// <summary>Hands each <c>:::</c> block to the construct of its name.</summary>
internal sealed class ContainersConstruct : Construct
{
    private static readonly FrozenDictionary<string, ContainerConstruct> Known =
        new ContainerConstruct[] { new TabsConstruct(), new TabConstruct(), new DetailsConstruct(), new QuestionConstruct() }
            .ToFrozenDictionary(construct => construct.BlockName, StringComparer.Ordinal);

    public override void AddTo(MarkdownPipelineBuilder pipeline) => pipeline.UseCustomContainers();

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        foreach (var block in document.Descendants<CustomContainer>())
        {
            if (SourceText.HasControls(block.Arguments))
            {
                article.Report(RuleIds.RawHtml, block, "the title stands for a control character (`&#2;`), which no page may contain; delete it");
                block.Arguments = "?";
            }

            if (Known.TryGetValue(block.Info ?? "", out var construct)) construct.Prepare(block, article);
            else article.Report(RuleIds.UnknownBlock, block, $"there is no block ':::{block.Info}'; use one of: {string.Join(", ", Known.Keys.Order(StringComparer.Ordinal))} (`::: name`, closed by `:::`)");
        }
    }

    protected override void Setup(HtmlRenderer renderer)
    {
        Replace(renderer, new Renderer());
        Replace(renderer, new InlineRenderer());
    }

    private sealed class Renderer : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer obj)
        {
            renderer.EnsureLine();
            if (Known.TryGetValue(obj.Info ?? "", out var construct)) construct.Write(renderer, obj);
            else renderer.WriteChildren(obj);
        }
    }

    private sealed class InlineRenderer : HtmlObjectRenderer<CustomContainerInline>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainerInline obj) => renderer.WriteChildren(obj);
    }
}
