using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace PythonWebGuide.Web.Features.Shared;

public sealed class SiteFooterViewComponent(IOptions<GuideOptions> options) : ViewComponent
{
    public IViewComponentResult Invoke() => View("/Features/Shared/_SiteFooter.cshtml", new SiteFooter(options.Value.SourceUrl));
}

/// <summary>View model of the footer.</summary>
public sealed record SiteFooter(string? SourceUrl);
