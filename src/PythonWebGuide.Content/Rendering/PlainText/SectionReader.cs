using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rendering.CodeBlocks;
using PythonWebGuide.Content.Rendering.Questions;

namespace PythonWebGuide.Content.Rendering.PlainText;

/// <summary>Cuts a document at its headings into the sections that search finds.</summary>
internal sealed class SectionReader
{
    private readonly ImmutableArray<ArticleSection>.Builder sections = ImmutableArray.CreateBuilder<ArticleSection>();
    private readonly List<(int Level, string Heading)> trail = [];
    private readonly StringBuilder text = new();
    private readonly StringBuilder code = new();
    private readonly StringBuilder identifiers = new();
    private string anchor = "";
    private string heading = "";
    private int level = 1;

    public static ImmutableArray<ArticleSection> Read(MarkdownDocument document)
    {
        var reader = new SectionReader();
        reader.Visit(document);
        reader.Close();
        return reader.sections.ToImmutable();
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock found: Open(found); break;
                case CodeBlock listing: code.Append(listing.Listing()?.Text).Append('\n'); break;
                case CustomContainer { Info: QuestionConstruct.Name }: break; // wrong answers must not be found
                case ContainerBlock inner: Visit(inner); break;
                case LeafBlock leaf:
                    InlineText.Append(leaf.Inline, text, identifiers);
                    text.Append(' ');
                    break;
            }
        }
    }

    private void Open(HeadingBlock next)
    {
        Close();
        trail.RemoveAll(entry => entry.Level >= next.Level);
        (anchor, level, heading) = (next.GetAttributes().Id!, next.Level, InlineText.Of(next.Inline));
        InlineText.Append(next.Inline, new StringBuilder(), identifiers);
    }

    private void Close()
    {
        var above = string.Join(" › ", trail.Select(entry => entry.Heading));
        sections.Add(new ArticleSection(anchor, level, heading, above, Squeezed(text), code.ToString().Trim(), Identifiers.Split(identifiers.ToString())));
        if (level > 1) trail.Add((level, heading));
        text.Clear();
        code.Clear();
        identifiers.Clear();
    }

    private static string Squeezed(StringBuilder text) =>
        string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
