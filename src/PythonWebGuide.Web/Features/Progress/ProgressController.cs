using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content;
using PythonWebGuide.Web.Features.Paths;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Progress;

/// <summary>A reader's progress in the reader's own hands: to take along, to bring back, to remove.</summary>
[PrivatePage]
[PackedPage]
public sealed class ProgressController(CurrentCatalog current, CurrentProgress progress, IOptions<GuideOptions> options) : Controller
{
    public const string FileName = "python-web-guide-progress.txt";

    private ReaderProgress OfReader => progress.Of(HttpContext);

    [Page("/progress")]
    public IActionResult Show(string? said) => View(ProgressPage.Of(current.Reader.Map, OfReader, options.Value, Said(said)));

    [Page("/progress.txt")]
    public IActionResult Download() => File(Encoding.ASCII.GetBytes(OfReader.Format() + "\n"), "text/plain; charset=utf-8", FileName);

    /// <summary>The mark of one article, whether a path has it or not.</summary>
    [Page("/progress/mark/{slug}")]
    public IActionResult Mark(string slug, string? first) =>
        ArticleOrNull(slug) is { } article ? View(MarkPage.Of(current.Reader.Map, article, OfReader, progress.IsRefused(HttpContext, first))) : NotFound();

    [HttpPost("/progress/mark/{slug}")]
    public IActionResult SetMark(string slug, [FromForm] MarkForm form)
    {
        if (ArticleOrNull(slug) is not { } article) return NotFound();
        if (form.StateOrNull is not { } state) return BadRequest();
        progress.Store(HttpContext, OfReader.With(article.ProgressId, state, progress.Today));
        return new SeeOtherResult($"/progress/mark/{article.Slug}{progress.FirstTick(HttpContext, state)}");
    }

    /// <summary>First shows what would change; only <c>apply</c> changes it.</summary>
    [HttpPost("/progress/import")]
    public IActionResult Import([FromForm] string? code, [FromForm] string? apply)
    {
        var (map, reader, pasted) = (current.Reader.Map, OfReader, ReaderProgress.ParsePasted(code));
        var page = ImportPage.Of(map, reader, pasted);
        if (page.IsNothing) return Refused(View("Show", ProgressPage.Of(map, reader, options.Value, Saying.NoCode)));
        if (apply != "yes") return View(page);
        progress.Store(HttpContext, page.Merged);
        return new SeeOtherResult("/progress?said=taken");
    }

    /// <summary>First asks; only <c>confirm</c> removes. With <c>everything</c> the browser's settings for the site go as well.</summary>
    [HttpPost("/progress/reset")]
    public IActionResult Reset([FromForm] string? confirm, [FromForm] string? everything)
    {
        if (confirm != "yes") return View(ResetPage.Of(OfReader, everything == "yes"));
        progress.Forget(HttpContext);
        if (everything == "yes") Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return new SeeOtherResult("/progress?said=removed");
    }

    private ArticleEntry? ArticleOrNull(string slug) => Slug.TryParse(slug, null, out var parsed) ? current.Reader.Map.ArticleOrNull(parsed) : null;

    private static ViewResult Refused(ViewResult view)
    {
        view.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return view;
    }

    /// <summary>What the form before has to say; whether it is true is seen by the cookie.</summary>
    private Saying Said(string? said) => (said, progress.IsStored(HttpContext)) switch
    {
        ("taken", true) => Saying.Taken,
        ("taken", false) => Saying.Refused,
        ("removed", false) => Saying.Removed,
        _ => Saying.Nothing,
    };
}
