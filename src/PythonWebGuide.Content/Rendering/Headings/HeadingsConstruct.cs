using System.Collections.Immutable;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.PlainText;

namespace PythonWebGuide.Content.Rendering.Headings;

/// <summary>Stable ids for headings: made from the text, or set by <c>{#id}</c> at the end.</summary>
internal sealed class HeadingsConstruct : Construct
{
    private const int DeepestInOutline = 3;

    /// <summary>How the ids of the layout, of tabs and of diagrams start.</summary>
    private const string OfThePage = "site-";

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var chosen = TakeId(heading);
            var id = chosen ?? HeadingId.From(InlineText.Of(heading.Inline));
            if (id.StartsWith(OfThePage, StringComparison.Ordinal))
            {
                if (chosen is not null) article.Report(RuleIds.HeadingIds, heading, $"ids that start with '{OfThePage}' are those of the page around the text; choose another");
                id = $"section-{id}";
            }
            else if (chosen is not null && article.Anchors.Contains(chosen))
            {
                article.Report(RuleIds.HeadingIds, heading, $"the id '{chosen}' is taken by an earlier heading; choose another");
            }

            heading.GetAttributes().Id = Unused(id, uses, article.Anchors);
        }
    }

    public static ImmutableArray<OutlineEntry> OutlineOf(MarkdownDocument document) =>
    [
        .. document.Descendants<HeadingBlock>()
            .Where(heading => heading.Level is > 1 and <= DeepestInOutline)
            .Select(heading => new OutlineEntry(heading.Level, heading.GetAttributes().Id!, InlineText.Of(heading.Inline))),
    ];

    protected override void Setup(HtmlRenderer renderer) => Replace(renderer, new GuideHeadingRenderer());

    /// <summary>Cuts <c>{#id}</c> off the end of the heading.</summary>
    private static string? TakeId(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline literal) return null;
        var text = literal.Content.ToString();
        var start = text.LastIndexOf("{#", StringComparison.Ordinal);
        if (start < 0 || !text.EndsWith('}')) return null;
        var id = text[(start + 2)..^1];
        if (!Slug.IsValid(id)) return null;
        literal.Content = new Markdig.Helpers.StringSlice(text[..start].TrimEnd());
        return id;
    }

    private static string Unused(string id, Dictionary<string, int> uses, HashSet<string> taken)
    {
        var candidate = id;
        while (!taken.Add(candidate))
        {
            uses[id] = uses.GetValueOrDefault(id, 1) + 1;
            candidate = $"{id}-{uses[id]}";
        }

        return candidate;
    }
}
