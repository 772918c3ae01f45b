using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.About;

[StoredPage]
public sealed class AboutController(CurrentCatalog current) : Controller
{
    [Page("/about")]
    public IActionResult Show() => View(AboutPage.Of(current.Reader.Map));
}
