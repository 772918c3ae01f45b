using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Glossary;

[StoredPage]
public sealed class GlossaryController(CurrentCatalog current) : Controller
{
    public const string Address = "/glossary";

    /// <summary>Where the content map places it among the articles.</summary>
    public const string FormerAddress = "/guide/reference/glossary";

    [Page(Address)]
    public IActionResult Show() => View(GlossaryPage.Of(current.Reader.Map));

    [Page(FormerAddress)]
    public IActionResult Moved() => RedirectPermanent(Address);
}
