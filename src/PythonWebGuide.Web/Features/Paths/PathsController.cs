using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content;
using PythonWebGuide.Web.Features.Progress;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Paths;

[PrivatePage]
[PackedPage]
public sealed class PathsController(CurrentCatalog current, CurrentProgress progress, IOptions<GuideOptions> options) : Controller
{
    private ReaderProgress OfReader => progress.Of(HttpContext);

    [Page("/paths")]
    public IActionResult List() => View(PathListPage.Of(current.Reader.Map, OfReader));

    [Page("/paths/{path}")]
    public IActionResult Show(string path, string? first) => PathOrNull(path) is { } found ? View(PathPage.Of(current.Reader.Map, found, OfReader, progress.IsRefused(HttpContext, first))) : NotFound();

    [Page("/paths/{path}/{article}")]
    public IActionResult Step(string path, string article, string? first)
    {
        if (PathOrNull(path) is not { } found || StepOrNull(found, article) is not { } step) return NotFound();
        return View(StepPage.Of(current.Reader, found, step, options.Value.SourceUrl, OfReader, progress.IsRefused(HttpContext, first)));
    }

    [HttpPost("/paths/{path}/{article}")]
    public IActionResult Mark(string path, string article, [FromForm] MarkForm form)
    {
        if (PathOrNull(path) is not { } found || StepOrNull(found, article) is not { } step) return NotFound();
        if (form.StateOrNull is not { } state) return BadRequest();
        var judged = state == StepState.Known ? form.Judged(current.Reader.TextOf(step.Article).Questions) : [];
        var marked = judged.Where(question => question.IsRight).Aggregate(OfReader, (reader, question) => reader.WithAnswer(step.Article.ProgressId, question.Number, progress.Today));
        if (judged.Any(question => !question.IsRight))
        {
            if (judged.Any(question => question.IsRight)) progress.Store(HttpContext, marked); // as on the page itself
            return View("Known", KnownPage.Of(found, step, judged));
        }

        progress.Store(HttpContext, marked.With(step.Article.ProgressId, state, progress.Today));
        var target = state == StepState.None ? step.Url : found.After(step)?.Url ?? found.Url;
        return new SeeOtherResult(target + progress.FirstTick(HttpContext, state));
    }

    private PathEntry? PathOrNull(string path) => Slug.TryParse(path, null, out var slug) ? current.Reader.Map.PathOrNull(slug) : null;

    private static PathStepEntry? StepOrNull(PathEntry path, string article) => Slug.TryParse(article, null, out var slug) ? path.StepOrNull(slug) : null;
}
