using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Diagnosis;

/// <summary>The error finder: a pasted traceback is answered with what the guide knows of it. What was pasted is kept and logged nowhere.</summary>
public sealed class DiagnosisController(CurrentCatalog current) : Controller
{
    private const int NearestPages = 5;

    [StoredPage]
    [Page("/errors")]
    public IActionResult List() => View(ErrorListPage.Of(current.Reader.Errors));

    [HttpPost(BodyGate.ErrorsAddress)]
    [RequestFormLimits(ValueLengthLimit = BodyGate.MostBytesOfErrors, ValueCountLimit = 16, KeyLengthLimit = 64)]
    [LimitedSearch]
    public IActionResult Find([FromForm] string? text)
    {
        Response.Headers.CacheControl = "private, no-store";
        var pasted = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (pasted.Length == 0) return new SeeOtherResult("/errors");
        if (pasted.Length > DiagnosisPage.MostCharacters)
        {
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return View("TooLong", TooLongPage.Of(pasted));
        }

        var diagnosis = current.Reader.Diagnose(pasted);
        var nearest = diagnosis.Found.IsEmpty && diagnosis.SearchText.Length > 0 ? current.Reader.Search(new SearchRequest(diagnosis.SearchText, NearestPages)) : null;
        return View("Show", DiagnosisPage.Of(pasted, diagnosis, nearest));
    }
}
