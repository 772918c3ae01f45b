using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Rendering.Containers;
using PythonWebGuide.Content.Rules;

namespace PythonWebGuide.Content.Rendering.Questions;

/// <summary>A question for the reader: each answer opens to say whether it is right, and why.</summary>
internal sealed class QuestionConstruct : ContainerConstruct
{
    public const string Name = "question";

    public override string BlockName => Name;

    public override void Prepare(CustomContainer block, ArticleContext article)
    {
        if (block.FirstOrDefault() is not ParagraphBlock || block.OfType<ListBlock>().Count() != 1 || block.LastChild is not ListBlock list)
        {
            article.Report(RuleIds.QuestionsAreWhole, block, "a question is a paragraph, then one task list of answers: `- [ ] wrong`, `- [x] right`");
            return;
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (TakeBox(item) is not { } box) article.Report(RuleIds.QuestionsAreWhole, item, "an answer starts with `[ ]` (wrong) or `[x]` (right)");
            else item.SetData(typeof(QuestionConstruct), box.Checked);
            if (item.Count < 2) article.Report(RuleIds.QuestionsAreWhole, item, "each answer needs its reason: an indented paragraph below it, after a blank line");
        }

        if (list.Count < 2) article.Report(RuleIds.QuestionsAreWhole, list, "a question needs at least two answers");
        if (!list.Any(item => item.GetData(typeof(QuestionConstruct)) is true)) article.Report(RuleIds.QuestionsAreWhole, list, "no answer is right; mark one with `[x]`");
    }

    public override void Write(HtmlRenderer renderer, CustomContainer block)
    {
        renderer.WriteLine("<div class=\"question\">");
        foreach (var child in block)
        {
            if (child is ListBlock list && list == block.LastChild) WriteAnswers(renderer, list);
            else renderer.Write(child);
        }

        renderer.WriteLine("</div>");
    }

    /// <summary>Takes the check box out of the answer's text, so that it is not shown.</summary>
    private static TaskList? TakeBox(ListItemBlock item)
    {
        if (item.FirstOrDefault() is not ParagraphBlock { Inline: { } inline }) return null;
        var box = inline.FirstOrDefault() as TaskList;
        if (box?.NextSibling is LiteralInline answer)
        {
            var text = answer.Content;
            text.TrimStart();
            answer.Content = text;
        }

        box?.Remove();
        return box;
    }

    private static void WriteAnswers(HtmlRenderer renderer, ListBlock list)
    {
        renderer.WriteLine("<ul class=\"answers\">");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var right = item.GetData(typeof(QuestionConstruct)) is true;
            renderer.Write("<li><details><summary>");
            if (item.FirstOrDefault() is ParagraphBlock answer) renderer.WriteLeafInline(answer);
            renderer.WriteLine($"</summary><p class=\"verdict {(right ? "right" : "wrong")}\">{(right ? "Right." : "Not this one.")}</p>");
            foreach (var reason in item.Skip(1)) renderer.Write(reason);
            renderer.WriteLine("</details></li>");
        }

        renderer.WriteLine("</ul>");
    }
}
