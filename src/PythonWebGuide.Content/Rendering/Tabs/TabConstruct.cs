using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Containers;

namespace PythonWebGuide.Content.Rendering.Tabs;

internal sealed class TabConstruct : ContainerConstruct
{
    public const string Name = "tab";

    public override string BlockName => Name;

    public override void Prepare(CustomContainer block, ArticleContext article)
    {
        if (block.Parent is not CustomContainer { Info: "tabs" })
            article.Report(RuleIds.TabsAreNamed, block, "a tab stands outside of tabs; put `:::: tabs framework` (or os, tool) and `::::` around the tabs");
        if (string.IsNullOrWhiteSpace(block.Arguments))
            article.Report(RuleIds.TabsAreNamed, block, "a tab needs a name: `::: tab Django`");
    }

    public override void Write(HtmlRenderer renderer, CustomContainer block)
    {
        var label = block.Arguments?.Trim() ?? "";
        renderer.Write("<section class=\"tab\" data-tab=\"").Write(Slug.From(label).ToString()).Write("\"><p class=\"tab-label\">").WriteEscape(label).WriteLine("</p>");
        renderer.WriteChildren(block);
        renderer.WriteLine("</section>");
    }
}
