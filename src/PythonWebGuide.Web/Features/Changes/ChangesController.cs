using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Changes;

/// <summary>What changed in the guide, as a page and as a feed.</summary>
[StoredPage]
public sealed class ChangesController(CurrentCatalog current, IOptions<GuideOptions> options) : Controller
{
    [Page("/changes")]
    public IActionResult Show() => View(ChangesPage.Of(current.Reader.Map));

    [Page("/feed.xml")]
    public IActionResult Feed() => File(AtomFeed.Of(current.Reader.Map, options.Value), "application/atom+xml");
}
