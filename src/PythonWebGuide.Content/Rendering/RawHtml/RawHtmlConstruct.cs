using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rendering.RawHtml;

/// <summary>Raw HTML is recognised so that it can be refused with its place; where it is served all the same, it is text.</summary>
internal sealed class RawHtmlConstruct : Construct
{
    private const string Cure = "raw HTML is not allowed; write `&lt;` for a less-than sign, or put code between backticks";

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        foreach (var block in document.Descendants<HtmlBlock>()) article.Report(RuleIds.RawHtml, block, Cure);
        foreach (var inline in document.Descendants<HtmlInline>()) article.Report(RuleIds.RawHtml, inline, Cure);
        foreach (var entity in document.Descendants<HtmlEntityInline>().Where(entity => SourceText.HasControls(entity.Transcoded.AsSpan())))
        {
            article.Report(RuleIds.RawHtml, entity, "this stands for a control character, which no page may contain; delete it");
            entity.Transcoded = new Markdig.Helpers.StringSlice("");
        }
    }

    protected override void Setup(HtmlRenderer renderer)
    {
        Replace(renderer, new BlockRenderer());
        Replace(renderer, new InlineRenderer());
    }

    private sealed class BlockRenderer : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
        {
            renderer.Write("<p>");
            renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</p>");
        }
    }

    private sealed class InlineRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline obj) => renderer.WriteEscape(obj.Tag);
    }
}
