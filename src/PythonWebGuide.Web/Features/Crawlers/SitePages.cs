using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Crawlers;

/// <summary>Every public page of the site, once.</summary>
public static class SitePages
{
    public static IEnumerable<SiteAddress> Of(GuideMap map) =>
    [
        new("/", null), new("/paths", null),
        .. map.Comparison is null ? (SiteAddress[])[] : [new("/compare", map.Comparison.Measurements?.Date)],
        .. map.Chooser is null ? (SiteAddress[])[] : [new("/choose", null)],
        new("/glossary", null), new("/errors", null), new("/changes", map.Articles.Max(article => article.Changed)), new("/quality", null), new("/about", null),
        .. map.Sections.Select(section => new SiteAddress(section.Url, section.Articles.Max(article => article.Updated))),
        .. map.Articles.Select(article => new SiteAddress(article.Url, article.Updated)),
        .. map.Paths.Select(path => new SiteAddress(path.Url, null)),
        .. map.Topics.Select(topic => new SiteAddress(topic.Url, null)),
    ];
}

/// <summary>A public page and when it was updated, where that is known.</summary>
public readonly record struct SiteAddress(string Path, DateOnly? Updated);
