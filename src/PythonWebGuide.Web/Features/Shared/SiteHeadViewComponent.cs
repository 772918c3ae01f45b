using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>Title, description and canonical address of a page.</summary>
public sealed class SiteHeadViewComponent(CurrentCatalog current, IOptions<GuideOptions> options, IHostEnvironment environment) : ViewComponent
{
    public IViewComponentResult Invoke(SitePage page)
    {
        var guide = current.ReaderOrNull?.Map.Title ?? "Guide";
        return View("/Features/Shared/_SiteHead.cshtml", new SiteHead(
            page.Title == guide ? guide : $"{page.Title} · {guide}",
            page.Description,
            page.CanonicalPath is null ? null : options.Value.Absolute(page.CanonicalPath),
            page.NoIndex,
            guide,
            options.Value.Absolute(page.Picture),
            page.MarkdownPath,
            page.StructuredData(options.Value.Absolute)?.ToJsonString(),
            environment.IsDevelopment() ? current.ReaderOrNull?.ContentHash ?? "" : null));
    }
}

/// <summary>View model of the document's head.</summary>
/// <param name="Live">In Development the hash of the content that the page was made from; null otherwise.</param>
public sealed record SiteHead(string Title, string Description, string? Canonical, bool NoIndex, string Guide, string Picture, string? MarkdownPath, string? StructuredData, string? Live);
