using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Syntax;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Content.Rendering.Questions;

/// <summary>The questions of a prepared document as data, for the server that judges answers.</summary>
internal static class QuestionReader
{
    public static ImmutableArray<Question> Read(MarkdownDocument document) =>
    [
        .. document.Descendants<CustomContainer>()
            .Where(block => block.GetData(typeof(QuestionPlace)) is QuestionPlace)
            .OrderBy(block => ((QuestionPlace)block.GetData(typeof(QuestionPlace))!).Number)
            .Select(Question),
    ];

    private static Question Question(CustomContainer block) => new(
        Html(block.SkipLast(1)),
        [.. ((ListBlock)block.LastChild!).OfType<ListItemBlock>().Select(item => new Answer(Inline((ParagraphBlock)item[0]), item.GetData(typeof(QuestionConstruct)) is true, Html(item.Skip(1))))]);

    private static string Html(IEnumerable<Block> blocks) => Rendered(renderer =>
    {
        foreach (var block in blocks) renderer.Write(block);
    });

    private static string Inline(ParagraphBlock paragraph) => Rendered(renderer => renderer.WriteLeafInline(paragraph));

    private static string Rendered(Action<HtmlRenderer> write)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        GuidePipeline.Markdown.Setup(renderer);
        write(renderer);
        return writer.ToString().Trim();
    }
}
