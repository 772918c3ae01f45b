using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rendering.GuideLinks;
using PythonWebGuide.Content.Rendering.PlainText;
using PythonWebGuide.Content.Rendering.Questions;
using PythonWebGuide.Content.Rendering.Tables;

namespace PythonWebGuide.Content.Rendering.Errors;

/// <summary>
/// Finds for each message of an article's front matter the section that explains it: the one that has it as its heading, else in
/// a row of a table, else in code, else in its text. That section, or that row, is what the error finder shows.
/// </summary>
internal static class KnownErrorReader
{
    /// <summary>A section that is longer is a lesson, not an answer; readers are led to it instead.</summary>
    private const int LongestHtml = 16 * 1024;

    /// <param name="document">The prepared document.</param>
    /// <param name="messages">The messages of the front matter.</param>
    /// <param name="address">The article's address, for links within it.</param>
    public static ImmutableArray<KnownError> Read(MarkdownDocument document, ImmutableArray<string> messages, string address)
    {
        if (messages.IsEmpty) return [];
        var mentions = ErrorMentions.In(document);
        return [.. messages.Select(message => Known(message, mentions, address))];
    }

    private static KnownError Known(string message, IReadOnlyList<ErrorMention> mentions, string address)
    {
        var words = ErrorMention.WordsOf(message);
        var best = mentions.Where(mention => mention.Shows(words)).MaxBy(mention => mention.Place); // the first of the best ones
        if (best is null) return new KnownError(message, "", "", ErrorPlace.Nowhere, "");
        var html = best.Row is { } row ? Rendered([(Table)row.Parent!], address, row) : Rendered(SectionOf(best.Heading), address);
        return new KnownError(message, best.Heading.GetAttributes().Id!, InlineText.Of(best.Heading.Inline), best.Place, html.Length > LongestHtml ? "" : html);
    }

    /// <summary>What stands below a heading, down to the next one that is not part of it. Questions are asked on the page itself.</summary>
    private static IEnumerable<Block> SectionOf(HeadingBlock heading) => heading.Parent!
        .SkipWhile(block => block != heading)
        .Skip(1)
        .TakeWhile(block => block is not HeadingBlock next || next.Level > heading.Level)
        .Where(block => block is not CustomContainer { Info: QuestionConstruct.Name } and not FootnoteGroup);

    private static string Rendered(IEnumerable<Block> blocks, string address, TableRow? only = null) => GuidePipeline.Html(renderer =>
    {
        renderer.ObjectRenderers.Replace<TableRenderer>(new TableRenderer(only));
        renderer.ObjectRenderers.Replace<GuideLinkRenderer>(new GuideLinkRenderer(address));
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new NoFootnotes());
        foreach (var block in blocks) renderer.Write(block);
    }).Trim();

    /// <summary>The notes stand at the end of the article, which is not shown.</summary>
    private sealed class NoFootnotes : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
        {
        }
    }
}
