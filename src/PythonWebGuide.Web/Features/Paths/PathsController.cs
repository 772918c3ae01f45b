using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Content;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Paths;

public sealed class PathsController(CurrentCatalog current) : Controller
{
    [Page("/paths")]
    public IActionResult List() => View(PathListPage.Of(current.Reader.Map));

    [Page("/paths/{path}")]
    public IActionResult Show(string path) =>
        Slug.TryParse(path, null, out var slug) && current.Reader.Map.PathOrNull(slug) is { } found ? View(PathPage.Of(found)) : NotFound();

    [Page("/paths/{path}/{article}")]
    public IActionResult Step(string path, string article)
    {
        var reader = current.Reader;
        if (!Slug.TryParse(path, null, out var pathSlug) || reader.Map.PathOrNull(pathSlug) is not { } found) return NotFound();
        return Slug.TryParse(article, null, out var slug) && found.StepOrNull(slug) is { } step
            ? View(StepPage.Of(found, step, reader.TextOf(step.Article)))
            : NotFound();
    }
}
