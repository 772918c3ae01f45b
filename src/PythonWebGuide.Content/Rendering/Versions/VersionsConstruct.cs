using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rendering.Versions;

internal sealed class VersionsConstruct : Construct
{
    public override void AddTo(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new VersionParser());

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var inline in document.Descendants<VersionInline>())
        {
            article.Takes(GuideContext.NameOfVersion(inline.Package));
            if (article.Guide.Versions.TryGetValue(inline.Package, out var version) && version.Shown.Length > 0) (inline.Version, inline.Newer) = (version.Shown, !IsInHeading(inline) && said.Add(inline.Package) ? version.Newer : null);
            else article.Report(RuleIds.VersionsExist, inline, $"versions.yml has no version of '{inline.Package}'; add it there, or correct the name");
        }
    }

    private static bool IsInHeading(Inline inline)
    {
        var outermost = inline.Parent;
        while (outermost?.Parent is { } parent) outermost = parent;
        return outermost?.ParentBlock is HeadingBlock;
    }

    protected override void Setup(HtmlRenderer renderer) => Replace(renderer, new Renderer());

    private sealed class Renderer : HtmlObjectRenderer<VersionInline>
    {
        protected override void Write(HtmlRenderer renderer, VersionInline obj)
        {
            renderer.WriteEscape(obj.Version);
            if (obj.Newer is { } newer) renderer.Write(" <span class=\"newer\">(newest: ").WriteEscape(newer).Write(")</span>");
        }
    }
}
