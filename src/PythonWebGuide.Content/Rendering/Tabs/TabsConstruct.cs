using System.Collections.Frozen;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Containers;

namespace PythonWebGuide.Content.Rendering.Tabs;

/// <summary>Variants for the reader's framework, system or tool. All stand in the page; a script may show one at a time.</summary>
internal sealed class TabsConstruct : ContainerConstruct
{
    private static readonly FrozenSet<string> Groups = FrozenSet.Create(StringComparer.Ordinal, "framework", "os", "tool");

    public override string BlockName => "tabs";

    public override void Prepare(CustomContainer block, ArticleContext article)
    {
        if (!Groups.Contains(block.Arguments?.Trim() ?? ""))
            article.Report(RuleIds.TabsAreNamed, block, $"tabs need a group: `:::: tabs` and one of: {string.Join(", ", Groups.Order(StringComparer.Ordinal))}");
        foreach (var child in block.Where(child => child is not CustomContainer { Info: TabConstruct.Name }))
            article.Report(RuleIds.TabsAreNamed, child, "only `::: tab Name` blocks may stand in tabs; move this into one of them (the outer fence has more colons: `::::`)");
        if (block.OfType<CustomContainer>().Count() < 2)
            article.Report(RuleIds.TabsAreNamed, block, "tabs need at least two `::: tab Name` blocks");
    }

    public override void Write(HtmlRenderer renderer, CustomContainer block)
    {
        renderer.Write("<div class=\"tabs\" data-group=\"").WriteEscape(block.Arguments?.Trim()).WriteLine("\">");
        renderer.WriteChildren(block);
        renderer.WriteLine("</div>");
    }
}
