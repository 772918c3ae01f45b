using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.Web.Features.Samples;

/// <summary>The sample projects: each step as a download, each of its files as text.</summary>
public sealed class SamplesController(CurrentCatalog current) : Controller
{
    [Page("/samples/{project}/{step}.zip")]
    public IActionResult Archive(string project, string step) =>
        current.Reader.ArchiveOrNull($"{project}/{step}") is { } archive ? File(archive, "application/zip", $"{project}-{step}.zip", null, EntityTags.Of(archive)) : NotFound();

    /// <summary>Always plain text, whatever it is: nothing of a sample runs in the reader's browser.</summary>
    [Page("/samples/{project}/{step}/{**file}")]
    public async Task<IActionResult> ShowFile(string project, string step, string file)
    {
        if (current.Reader.ArchiveOrNull($"{project}/{step}") is not { } bytes) return NotFound();
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        if (zip.GetEntry($"{project}-{step}/{file}") is not { } entry) return NotFound();
        using var text = new StreamReader(await entry.OpenAsync(HttpContext.RequestAborted), Encoding.UTF8);
        return Content(await text.ReadToEndAsync(HttpContext.RequestAborted), "text/plain", Encoding.UTF8);
    }
}
