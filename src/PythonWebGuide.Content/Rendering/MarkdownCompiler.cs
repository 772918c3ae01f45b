using Markdig;
using Markdig.Syntax;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Headings;
using PythonWebGuide.Content.Rendering.PlainText;
using PythonWebGuide.Content.Rendering.Questions;
using PythonWebGuide.Content.Rules;

namespace PythonWebGuide.Content.Rendering;

/// <summary>Markdown text to one tree (parsed once, prepared, checked), and that tree to HTML, outline and plain text.</summary>
internal static class MarkdownCompiler
{
    private const int MaxHeadings = 400;

    public static MarkdownDocument? ParseOrNull(string markdown, ArticleContext article) => Bounded(article, () =>
    {
        if (!MarkdownLimits.AreKept(markdown, article)) return null;
        var document = Markdown.Parse(markdown, GuidePipeline.Markdown);
        UnderlinedHeadings.Place(document, markdown);
        if (document.Descendants<HeadingBlock>().Skip(MaxHeadings).FirstOrDefault() is { } heading)
        {
            article.Report(RuleIds.Unreadable, heading, $"this file has over {MaxHeadings} headings; split it");
            return null;
        }

        foreach (var construct in GuidePipeline.Constructs) construct.Prepare(document, article);
        foreach (var rule in AllRules.OfTexts)
        {
            foreach (var found in rule.Check(document)) article.Report(rule.Id, found.Line, found.Column, found.Message);
        }

        return document;
    });

    public static CompiledMarkdown? RenderOrNull(MarkdownDocument document, ArticleContext article) => Bounded(article, () =>
        new CompiledMarkdown(
            GuidePipeline.Html(renderer => renderer.Render(document)),
            HeadingsConstruct.OutlineOf(document),
            SectionReader.Read(document),
            QuestionReader.Read(document)));

    /// <summary>One paragraph of Markdown, without its element. Blank lines above it make its problems appear at its line of the file.</summary>
    public static string Paragraph(string markdown, int line, ArticleContext article)
    {
        if (ParseOrNull(new string('\n', line - 1) + markdown, article) is not { } document) return "";
        if (document is [ParagraphBlock paragraph]) return Bounded(article, () => GuidePipeline.Html(renderer => renderer.WriteLeafInline(paragraph)).Trim()) ?? "";
        if (document is not []) article.Report(RuleIds.InvalidValue, line, 1, "this is more than one paragraph of Markdown; write a single one, without lists, code blocks and headings");
        return "";
    }

    /// <summary>Markdig bounds the depth of its trees, and throws where a text goes beyond it.</summary>
    private static T? Bounded<T>(ArticleContext article, Func<T?> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (ArgumentException failure) when (failure.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            article.Report(RuleIds.TooDeep, 1, 1, "lists, quotes or brackets are nested too deeply to be read; flatten them");
            return null;
        }
    }
}
