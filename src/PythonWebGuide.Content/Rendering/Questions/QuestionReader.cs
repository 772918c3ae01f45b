using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
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

    private static string Html(IEnumerable<Block> blocks) => GuidePipeline.Html(renderer =>
    {
        foreach (var block in blocks) renderer.Write(block);
    }).Trim();

    private static string Inline(ParagraphBlock paragraph) => GuidePipeline.Html(renderer => renderer.WriteLeafInline(paragraph)).Trim();
}
