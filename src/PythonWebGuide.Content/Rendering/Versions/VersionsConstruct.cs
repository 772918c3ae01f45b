using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using PythonWebGuide.Content.Rules;

namespace PythonWebGuide.Content.Rendering.Versions;

internal sealed class VersionsConstruct : Construct
{
    public override void AddTo(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new VersionParser());

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        foreach (var inline in document.Descendants<VersionInline>())
        {
            article.Takes(GuideContext.NameOfVersion(inline.Package));
            if (article.Guide.Versions.TryGetValue(inline.Package, out var version) && version.Shown.Length > 0) inline.Version = version.Shown;
            else article.Report(RuleIds.VersionsExist, inline, $"versions.yml has no version of '{inline.Package}'; add it there, or correct the name");
        }
    }

    protected override void Setup(HtmlRenderer renderer) => Replace(renderer, new Renderer());

    private sealed class Renderer : HtmlObjectRenderer<VersionInline>
    {
        protected override void Write(HtmlRenderer renderer, VersionInline obj) => renderer.WriteEscape(obj.Version);
    }
}
