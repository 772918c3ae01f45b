using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Quality;

/// <summary>How the guide is tested, in figures that are counted, not claimed.</summary>
[StoredPage]
public sealed class QualityController(CurrentCatalog current, IOptions<GuideOptions> options) : Controller
{
    [Page("/quality")]
    public IActionResult Show() => View(QualityPage.Of(current.Reader.Map, current.Reader.Errors.Count(), options.Value.SourceUrl));
}
