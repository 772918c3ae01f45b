using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Features.Crawlers;

/// <summary>Files for search engines.</summary>
public sealed class CrawlersController(CurrentCatalog current, IOptions<GuideOptions> options) : Controller
{
    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Page("/robots.txt")]
    public IActionResult Robots() => Content($"User-agent: *\nDisallow: /search\nDisallow: /api/\nDisallow: /progress\nSitemap: {options.Value.Absolute("/sitemap.xml")}\n", "text/plain", Encoding.UTF8);

    [Page("/sitemap.xml")]
    public IActionResult Sitemap()
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", SitemapNamespace);
            foreach (var page in SitePages.Of(current.Reader.Map)) WriteUrl(xml, page);
            xml.WriteEndElement();
        }

        return File(file.ToArray(), "application/xml");
    }

    private void WriteUrl(XmlWriter xml, SiteAddress page)
    {
        xml.WriteStartElement("url", SitemapNamespace);
        xml.WriteElementString("loc", SitemapNamespace, options.Value.Absolute(page.Path));
        if (page.Updated is { } updated) xml.WriteElementString("lastmod", SitemapNamespace, updated.ToString("yyyy-MM-dd", null));
        xml.WriteEndElement();
    }
}
