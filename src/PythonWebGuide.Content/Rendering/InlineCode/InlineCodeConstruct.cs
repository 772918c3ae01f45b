using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PythonWebGuide.Content.Rendering.InlineCode;

/// <summary>Tells long code within a text from short code, which the style sheet keeps on one line: an option is not torn off its dashes.</summary>
internal sealed class InlineCodeConstruct : Construct
{
    /// <summary>What fits into the narrowest place, a list within a note on a screen of 320 px.</summary>
    private const int LongestOnOneLine = 20;

    public override void Prepare(MarkdownDocument document, ArticleContext article)
    {
        foreach (var code in document.Descendants<CodeInline>().Where(code => code.Content.Length > LongestOnOneLine)) code.GetAttributes().AddClass("long");
    }
}
