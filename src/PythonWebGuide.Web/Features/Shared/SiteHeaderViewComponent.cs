using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>The bar on top of every page: name, places, search.</summary>
public sealed class SiteHeaderViewComponent(CurrentCatalog current) : ViewComponent
{
    public IViewComponentResult Invoke(SitePage page)
    {
        var map = current.ReaderOrNull?.Map;
        return View("/Features/Shared/_SiteHeader.cshtml", new SiteHeader(map?.Title ?? "Guide", map?.Sections.FirstOrDefault(), map?.Comparison is not null, map?.Chooser is not null, page.Area, page.SearchText));
    }
}

/// <summary>View model of the header.</summary>
/// <param name="Guide">Title of the guide.</param>
/// <param name="FirstSection">Where "Learn" leads.</param>
/// <param name="HasComparison">Whether the guide compares frameworks.</param>
/// <param name="HasChooser">Whether the guide helps to choose.</param>
/// <param name="Area">The current entry.</param>
/// <param name="SearchText">What stands in the search box.</param>
public sealed record SiteHeader(string Guide, SectionEntry? FirstSection, bool HasComparison, bool HasChooser, string? Area, string SearchText)
{
    public string? Current(string area) => Area == area ? "true" : null;
}
