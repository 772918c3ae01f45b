using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.ContentTests.Spelling;

/// <summary>The sentences of a compiled guide, without code, file names, commands and addresses.</summary>
internal static partial class Prose
{
    private const string NoProse = "code, pre, kbd, samp, figcaption, input, .d-code";

    /// <summary>Each text with the file or page that it stands in.</summary>
    public static IEnumerable<(string Where, string Text)> Of(Content.Guide guide)
    {
        foreach (var article in guide.Articles)
            foreach (var text in Of(article)) yield return (article.Source.ToString(), text);
        foreach (var section in guide.Sections)
            foreach (var text in new[] { section.Title, section.Summary, Text(section.Html), Text(section.Picture) }) yield return ($"{section.Path}/index.md", text);
        foreach (var path in guide.Paths)
            foreach (var text in Of(path)) yield return (path.Source.ToString(), text);
        foreach (var term in guide.Glossary) yield return ("glossary.yml", $"{term.Term}, {string.Join(", ", term.Also)}: {term.Definition}");
        foreach (var text in guide.Layers.Select(layer => layer.Title)) yield return ("guide.yml", text);
        foreach (var text in OfChooser(guide)) yield return ("choose.yml", text);
        foreach (var text in OfComparison(guide)) yield return ("compare.yml", text);
        foreach (var text in guide.Quality.Manual.Select(check => $"{check.Title}: {check.Result}").Concat(guide.Quality.Figures.Select(figure => $"{figure.Title}: {figure.Figure}"))) yield return ("quality.yml", text);
    }

    /// <summary>The words of a text as a dictionary has them; what has digits, dots or signs in it is a name of the machine's.</summary>
    public static IEnumerable<string> Words(string text) =>
        from token in Code().Replace(text, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        where !Address().IsMatch(token)
        from part in token.Split('/', '–', '—', '-', '…')
        let word = part.Trim([.. "\"'“”‘’()[]{}<>.,:;!?*→←↑↓·|=+&%$@#~^"]).Replace('’', '\'')
        let bare = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word
        where Word().IsMatch(bare) && !Acronym().IsMatch(bare)
        select bare;

    private static IEnumerable<string> Of(Article article) =>
    [
        article.Title, article.Metadata.Summary, Text(article.Html), .. article.Metadata.Changes.Select(change => change.Note),
        .. article.Questions.SelectMany(question => question.Answers).Select(answer => Text(answer.ReasonHtml)),
    ];

    private static IEnumerable<string> Of(LearningPath path) =>
    [
        path.Title, path.Summary, path.ForWhom, path.Outcome, Text(path.Html), Text(path.Picture), .. path.Stages.Select(stage => stage.Title), .. path.Steps.Select(step => Text(step.CheckpointHtml)),
    ];

    private static IEnumerable<string> OfChooser(Content.Guide guide) => guide.Chooser is not { } chooser ? [] :
    [
        chooser.Tie, .. chooser.Frameworks.SelectMany(framework => framework.GivesUp.Append(framework.Summary)), .. chooser.Questions.Select(question => question.Text),
        .. chooser.Questions.SelectMany(question => question.Answers).SelectMany(answer => answer.Reasons.Select(reason => reason.Text).Append(answer.Text)),
    ];

    private static IEnumerable<string> OfComparison(Content.Guide guide) => guide.Comparison is not { } comparison ? [] :
    [
        .. comparison.Tasks.SelectMany(task => new[] { task.Title, Text(task.Html) }), .. comparison.Tasks.SelectMany(task => task.Cells).SelectMany(cell => new[] { cell.By, Text(cell.NoteHtml) }),
    ];

    /// <summary>What is read or heard of a piece of HTML: its text and the descriptions of its pictures.</summary>
    private static string Text(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var code in page.QuerySelectorAll(NoProse)) code.Replace(page.CreateTextNode(" 0 ")); // no words grow together
        var described = page.QuerySelectorAll("img[alt], svg[aria-label]").Select(picture => picture.GetAttribute("alt") ?? picture.GetAttribute("aria-label")!);
        return string.Join('\n', page.All.SelectMany(element => element.ChildNodes).Where(node => node.NodeType == AngleSharp.Dom.NodeType.Text).Select(node => node.TextContent).Concat(described));
    }

    [GeneratedRegex("`[^`]*`", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    /// <summary>URLs, mail addresses, file names, dotted names, options, assignments.</summary>
    [GeneratedRegex("://|@|[A-Za-z0-9_]\\.[A-Za-z]|_|^[-/~.$]|[=(][A-Za-z0-9]|[A-Za-z]\\(|[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("^[\\p{L}']{2,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    /// <summary>HTTP, URLs, APIs.</summary>
    [GeneratedRegex("^\\p{Lu}{2,}s?$", RegexOptions.NonBacktracking)]
    private static partial Regex Acronym();
}
