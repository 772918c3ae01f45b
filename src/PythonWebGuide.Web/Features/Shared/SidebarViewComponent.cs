using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>The guide's sections and articles, the current section open.</summary>
public sealed class SidebarViewComponent(CurrentCatalog current) : ViewComponent
{
    public IViewComponentResult Invoke(string section, string url) => View("/Features/Shared/_Sidebar.cshtml", new Sidebar(current.Reader.Map.Sections, section, url));
}

/// <summary>View model of the sidebar.</summary>
/// <param name="Sections">All sections.</param>
/// <param name="Section">The current one.</param>
/// <param name="Url">Address of the current page.</param>
public sealed record Sidebar(IReadOnlyList<SectionEntry> Sections, string Section, string Url)
{
    public string? Current(string url) => url == Url ? "page" : null;
}
