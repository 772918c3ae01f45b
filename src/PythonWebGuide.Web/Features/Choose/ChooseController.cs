using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Choose;

/// <summary>A few questions about the reader's project; the answers stand in the address, so that the result can be kept and shared.</summary>
[PackedPage]
public sealed class ChooseController(CurrentCatalog current) : Controller
{
    [Page("/choose")]
    public IActionResult Show()
    {
        var map = current.Reader.Map;
        if (map.Chooser is not { } chooser) return NotFound();
        if (chooser.Questions.Any(question => Request.Query[question.Key].Count > 1)) return BadRequest();
        var answers = chooser.Questions.Select(question => question.Key)
            .Where(Request.Query.ContainsKey)
            .ToDictionary(key => key, key => Request.Query[key][0] ?? "", StringComparer.Ordinal);
        return View(ChoosePage.Of(map, chooser, answers));
    }
}
