using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Glossary;

[StoredPage]
public sealed class GlossaryController(CurrentCatalog current) : Controller
{
    [Page("/glossary")]
    public IActionResult Show() => View(GlossaryPage.Of(current.Reader.Map));

    /// <summary>Where the content map places the glossary among the articles.</summary>
    [Page("/guide/reference/glossary")]
    public IActionResult Moved() => RedirectPermanent("/glossary");
}
