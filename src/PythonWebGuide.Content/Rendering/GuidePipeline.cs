using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using PythonWebGuide.Content.Rendering.Callouts;
using PythonWebGuide.Content.Rendering.CodeBlocks;
using PythonWebGuide.Content.Rendering.Containers;
using PythonWebGuide.Content.Rendering.GuideLinks;
using PythonWebGuide.Content.Rendering.Headings;
using PythonWebGuide.Content.Rendering.Images;
using PythonWebGuide.Content.Rendering.InlineCode;
using PythonWebGuide.Content.Rendering.RawHtml;
using PythonWebGuide.Content.Rendering.Tables;
using PythonWebGuide.Content.Rendering.TaskLists;
using PythonWebGuide.Content.Rendering.Versions;

namespace PythonWebGuide.Content.Rendering;

/// <summary>The one Markdig pipeline of the guide, and its constructs in the order in which they prepare a document.</summary>
internal static class GuidePipeline
{
    public static readonly IReadOnlyList<Construct> Constructs =
    [
        new VersionsConstruct(),
        new RawHtmlConstruct(),
        new ContainersConstruct(),
        new HeadingsConstruct(),
        new CalloutsConstruct(),
        new CodeBlocksConstruct(),
        new InlineCodeConstruct(),
        new GuideLinksConstruct(),
        new ImagesConstruct(),
        new TablesConstruct(),
        new TaskListsConstruct(),
    ];

    public static readonly MarkdownPipeline Markdown = Build();

    /// <summary>The HTML that is written with the renderers of the pipeline.</summary>
    public static string Html(Action<HtmlRenderer> write)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Markdown.Setup(renderer);
        write(renderer);
        return writer.ToString();
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks(new AutoLinkOptions { ValidPreviousCharacters = "*_~(", UseHttpsForWWWLinks = true });
        foreach (var construct in Constructs) construct.AddTo(builder);

        // After Markdig's own extensions, so that ours replace their renderers.
        foreach (var construct in Constructs) builder.Extensions.Add(construct);
        return builder.Build();
    }
}
