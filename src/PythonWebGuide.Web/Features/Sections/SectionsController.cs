using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Sections;

[StoredPage]
public sealed class SectionsController(CurrentCatalog current) : Controller
{
    [Page("/guide/{**section:section}")]
    public IActionResult Show(string section) =>
        current.Reader.Map.SectionOrNull(section) is { } found ? View(SectionPage.Of(found, current.Reader.LandingOf(found))) : NotFound();
}
