using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Compare;

/// <summary>The same tasks in several frameworks. What is compared stands in the address, so that it can be kept and shared.</summary>
public sealed class CompareController(CurrentCatalog current) : Controller
{
    [Page("/compare")]
    [PackedPage]
    public IActionResult Show()
    {
        var map = current.Reader.Map;
        if (map.Comparison is not { } comparison) return NotFound();
        var chosen = comparison.Frameworks.Where(framework => Request.Query.ContainsKey(framework.Key)).Select(framework => framework.Key);
        return View(ComparePage.Of(map, comparison, [.. chosen], Request.Query[ComparePage.Only] == ComparePage.Differences));
    }
}
