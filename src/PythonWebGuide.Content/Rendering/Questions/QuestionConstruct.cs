using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Containers;
using PythonWebGuide.Content.Rendering.GuideLinks;

namespace PythonWebGuide.Content.Rendering.Questions;

/// <summary>A question for the reader: a form that works without JavaScript. Which answer is right stays on the server.</summary>
internal sealed class QuestionConstruct : ContainerConstruct
{
    public const string Name = "question";

    /// <summary>As many as a reader's progress can remember.</summary>
    private const int MostOfAnArticle = 4;

    public override string BlockName => Name;

    public override void Prepare(CustomContainer block, ArticleContext article)
    {
        if (block.FirstOrDefault() is not ParagraphBlock || block.OfType<ListBlock>().Count() != 1 || block.LastChild is not ListBlock list)
        {
            article.Report(RuleIds.QuestionsAreWhole, block, "a question is a paragraph, then one task list of answers: `- [ ] wrong`, `- [x] right`");
            return;
        }

        if (block.Descendants().Any(inner => inner is HeadingBlock or CustomContainer { Info: Name }))
        {
            article.Report(RuleIds.QuestionsAreWhole, block, "no heading and no other question may stand in a question; move it out");
            return;
        }

        if (!GuideAddress.IsArticle(article.Path)) article.Report(RuleIds.QuestionsAreWhole, block, "only an article can have questions; put this one into an article");
        else if (++article.Questions > MostOfAnArticle) article.Report(RuleIds.QuestionsAreWhole, block, $"this article has over {MostOfAnArticle} questions, which is what readers' progress remembers; drop one");
        var place = new QuestionPlace(Slug.From(article.Path.Name), article.Questions);
        article.Anchors.Add(place.Id);
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (TakeBox(item) is not { } box) article.Report(RuleIds.QuestionsAreWhole, item, "an answer starts with `[ ]` (wrong) or `[x]` (right)");
            else item.SetData(typeof(QuestionConstruct), box.Checked);
            if (item.Count < 2) article.Report(RuleIds.QuestionsAreWhole, item, "each answer needs its reason: an indented paragraph below it, after a blank line");
        }

        if (list.Count < 2) article.Report(RuleIds.QuestionsAreWhole, list, "a question needs at least two answers");
        if (!list.Any(item => item.GetData(typeof(QuestionConstruct)) is true)) article.Report(RuleIds.QuestionsAreWhole, list, "no answer is right; mark one with `[x]`");
        if (list.All(item => item is ListItemBlock { Count: > 1 } answer && answer[0] is ParagraphBlock)) block.SetData(typeof(QuestionPlace), place);
    }

    public override void Write(HtmlRenderer renderer, CustomContainer block)
    {
        // Where rules only warn, a question that is not whole is shown as what it is: text.
        if (block.GetData(typeof(QuestionPlace)) is not QuestionPlace place)
        {
            renderer.WriteChildren(block);
            return;
        }

        renderer.WriteLine($"<form class=\"question\" id=\"{place.Id}\" action=\"/check/{place.Article}\" method=\"post\" data-of=\"{ProgressId.Of(place.Article)}\">");
        renderer.Write($"<input type=\"hidden\" name=\"question\" value=\"{place.Number}\"><fieldset><legend>");
        renderer.WriteLeafInline((ParagraphBlock)block[0]);
        renderer.WriteLine("</legend>");
        foreach (var child in block.Skip(1).SkipLast(1)) renderer.Write(child);
        WriteAnswers(renderer, (ListBlock)block.LastChild!, place);
        renderer.WriteLine("<button class=\"button quiet\" type=\"submit\">Check</button></fieldset></form>");
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

    private static void WriteAnswers(HtmlRenderer renderer, ListBlock list, QuestionPlace place)
    {
        var several = list.Count(item => item.GetData(typeof(QuestionConstruct)) is true) > 1;
        if (several) renderer.WriteLine("<p class=\"hint\">More than one answer is right.</p>");
        renderer.WriteLine("<ul class=\"answers\">");
        for (var number = 1; number <= list.Count; number++)
        {
            renderer.Write($"<li><label><input type=\"{(several ? "checkbox" : "radio")}\" id=\"{place.Id}.{number}\" name=\"answer\" value=\"{number}\"{(several ? "" : " required")}> <span>");
            renderer.WriteLeafInline((ParagraphBlock)((ListItemBlock)list[number - 1])[0]);
            renderer.WriteLine("</span></label></li>");
        }

        renderer.WriteLine("</ul>");
    }
}
