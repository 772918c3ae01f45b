using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Containers;

namespace PythonWebGuide.Content.Rendering.Details;

/// <summary>Text that is folded until the reader opens it.</summary>
internal sealed class DetailsConstruct : ContainerConstruct
{
    public const string Name = "details";

    public override string BlockName => Name;

    public override void Prepare(CustomContainer block, ArticleContext article)
    {
        if (string.IsNullOrWhiteSpace(block.Arguments))
            article.Report(RuleIds.UnknownBlock, block, "details need a title: `::: details What the reader will find`");
    }

    public override void Write(HtmlRenderer renderer, CustomContainer block)
    {
        renderer.Write("<details><summary>").WriteEscape(block.Arguments?.Trim()).WriteLine("</summary>");
        renderer.WriteChildren(block);
        renderer.WriteLine("</details>");
    }
}
