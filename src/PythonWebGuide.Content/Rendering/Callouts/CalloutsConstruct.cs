using System.Collections.Frozen;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rendering.Callouts;

/// <summary>Block quotes that start with <c>[!NOTE]</c>, <c>TIP</c>, <c>IMPORTANT</c>, <c>WARNING</c> or <c>CAUTION</c>.</summary>
internal sealed class CalloutsConstruct : Construct
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

    public override void AddTo(MarkdownPipelineBuilder pipeline) => pipeline.UseAlertBlocks();

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        foreach (var quote in document.Descendants<QuoteBlock>())
        {
            if (quote is AlertBlock alert)
            {
                if (!Names.Contains(alert.Kind.ToString())) article.Report(RuleIds.UnknownBlock, alert, $"there is no callout '[!{alert.Kind}]'; use one of: {string.Join(", ", Names.Order(StringComparer.Ordinal))}");
            }
            else if (IsMeant(quote))
            {
                article.Report(RuleIds.UnknownBlock, quote, "a callout is `> [!NOTE]` alone on its line, and stands in no list, tab, details or quote; move it, or write `\\[!` for a quote that begins so");
            }
        }
    }

    protected override void Setup(HtmlRenderer renderer) => Replace(renderer, new CalloutRenderer());

    private static bool IsMeant(QuoteBlock quote) =>
        quote is [ParagraphBlock { Inline: { FirstChild: LiteralInline { IsFirstCharacterEscaped: false } } text }, ..] && string.Concat(text.OfType<LiteralInline>().Take(2)).StartsWith("[!", StringComparison.Ordinal);
}
