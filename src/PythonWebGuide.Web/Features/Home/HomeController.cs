using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Home;

[StoredPage]
public sealed class HomeController(CurrentCatalog current) : Controller
{
    [Page("/")]
    public IActionResult Show() => View(HomePage.Of(current.Reader.Map));
}
