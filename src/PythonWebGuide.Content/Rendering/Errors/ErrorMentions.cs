using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Rendering.CodeBlocks;
using PythonWebGuide.Content.Rendering.Details;
using PythonWebGuide.Content.Rendering.PlainText;
using PythonWebGuide.Content.Rendering.Questions;

namespace PythonWebGuide.Content.Rendering.Errors;

/// <summary>Collects, below each heading, the texts that may be error messages: headings, rows of tables, code, then any text.</summary>
internal sealed class ErrorMentions
{
    private readonly List<ErrorMention> mentions = [];
    private HeadingBlock? heading;

    public static IReadOnlyList<ErrorMention> In(MarkdownDocument document)
    {
        var reader = new ErrorMentions();
        reader.Visit(document);
        return reader.mentions;
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case CustomContainer { Info: QuestionConstruct.Name }: break; // its messages are answers to choose from
                case HeadingBlock found:
                    heading = found;
                    Add(ErrorPlace.Heading, InlineText.Of(found.Inline), IsOnlyCode(found));
                    break;
                case TableRow row: VisitRow(row); break;
                case CodeBlock listing: Add(ErrorPlace.Code, listing.Listing()?.Text ?? "", isCode: false); break;
                case ContainerBlock inner:
                    if (inner is CustomContainer { Info: DetailsConstruct.Name, Arguments: { } title }) Add(ErrorPlace.Code, title, isCode: true);
                    Visit(inner);
                    break;
                case LeafBlock { Inline: { } inline }:
                    Add(ErrorPlace.Text, InlineText.Of(inline), isCode: false);
                    foreach (var code in inline.Descendants<CodeInline>()) Add(ErrorPlace.Code, code.Content, isCode: true);
                    break;
            }
        }
    }

    private void VisitRow(TableRow row)
    {
        Add(ErrorPlace.TableRow, string.Join(' ', row.Descendants<ParagraphBlock>().Select(cell => InlineText.Of(cell.Inline))), isCode: false, row);
        foreach (var code in row.Descendants<CodeInline>()) Add(ErrorPlace.TableRow, code.Content, isCode: true, row);
    }

    private void Add(ErrorPlace place, string text, bool isCode, TableRow? row = null)
    {
        if (heading is not null) mentions.Add(new ErrorMention(heading, place, ErrorMention.WordsOf(text), isCode, row));
    }

    private static bool IsOnlyCode(HeadingBlock found) => found.Inline is { FirstChild: CodeInline code } && code.NextSibling is null;
}
