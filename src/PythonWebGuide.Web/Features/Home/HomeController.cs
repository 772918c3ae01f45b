using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Home;

public sealed class HomeController(CurrentCatalog current) : Controller
{
    [Page("/")]
    public IActionResult Show() => View(HomePage.Of(current.Reader.Map));
}
