using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>Title, description and canonical address of a page.</summary>
public sealed class SiteHeadViewComponent(CurrentCatalog current, IOptions<GuideOptions> options) : ViewComponent
{
    public IViewComponentResult Invoke(SitePage page)
    {
        var guide = current.ReaderOrNull?.Map.Title ?? "Guide";
        return View("/Features/Shared/_SiteHead.cshtml", new SiteHead(
            page.Title == guide ? guide : $"{page.Title} · {guide}",
            page.Description,
            page.CanonicalPath is null ? null : options.Value.Absolute(page.CanonicalPath),
            page.NoIndex));
    }
}

/// <summary>View model of the document's head.</summary>
public sealed record SiteHead(string Title, string Description, string? Canonical, bool NoIndex);
