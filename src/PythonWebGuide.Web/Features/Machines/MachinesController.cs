using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Machines;

/// <summary>Files for programs: language models, browsers that install the site.</summary>
[StoredPage]
public sealed class MachinesController(CurrentCatalog current, IOptions<GuideOptions> options) : Controller
{
    /// <summary>The guide as a list of Markdown files (llmstxt.org).</summary>
    [Page("/llms.txt")]
    public IActionResult Overview() => Content(GuideOverview.Of(current.Reader.Map, options.Value), "text/plain", Encoding.UTF8);

    [Page("/site.webmanifest")]
    public IActionResult Manifest() => new JsonResult(WebManifest.Of(current.Reader.Map)) { ContentType = "application/manifest+json; charset=utf-8" };
}
