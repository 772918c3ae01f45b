using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace PythonWebGuide.Web.Features.Shared;

public sealed class SiteFooterViewComponent(IOptions<GuideOptions> options) : ViewComponent
{
    /// <summary>That of Directory.Build.props, without the commit that the build appends: a page stays the same until the version changes.</summary>
    private static readonly string Version = typeof(SiteFooterViewComponent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public IViewComponentResult Invoke() => View("/Features/Shared/_SiteFooter.cshtml", new SiteFooter(options.Value.SourceUrl, Version));
}

/// <summary>View model of the footer.</summary>
public sealed record SiteFooter(string? SourceUrl, string Version);
