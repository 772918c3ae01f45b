using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Content;
using PythonWebGuide.Web.Features.Progress;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Check;

/// <summary>Judges an answer to a question of an article, explains every choice, and remembers the right ones.</summary>
[PrivatePage]
public sealed class CheckController(CurrentCatalog current, CurrentProgress progress) : Controller
{
    [HttpPost("/check/{slug}")]
    public IActionResult Judge(string slug, [FromForm] CheckForm form)
    {
        if (!Slug.TryParse(slug, null, out var parsed) || current.Reader.Map.ArticleOrNull(parsed) is not { } article) return NotFound();
        var questions = current.Reader.TextOf(article).Questions;
        if (form.Number < 1 || form.Number > questions.Length) return NotFound();
        var page = CheckPage.Of(current.Reader.Map, article, new JudgedQuestion(form.Number, questions[form.Number - 1], Chosen.From(form.Answer)), Request.Headers.Referer);
        if (page.Judged.Chosen.Count == 0) return new SeeOtherResult(page.BackUrl);
        if (page.Judged.IsRight) progress.Store(HttpContext, progress.Of(HttpContext).WithAnswer(article.ProgressId, form.Number, progress.Today));
        return View("Show", page);
    }
}
