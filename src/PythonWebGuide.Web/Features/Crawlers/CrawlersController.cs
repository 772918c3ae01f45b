using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Crawlers;

/// <summary>Files for search engines, browsers and those who found a hole.</summary>
[StoredPage]
public sealed class CrawlersController(CurrentCatalog current, IOptions<GuideOptions> options) : Controller
{
    public const string SecurityAddress = "/.well-known/security.txt";

    private const string OpenSearchNamespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const int LongestShortName = 16;
    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Page("/robots.txt")]
    public IActionResult Robots() => Content($"User-agent: *\nDisallow: /search\nDisallow: /api/\nDisallow: /progress\nSitemap: {options.Value.Absolute("/sitemap.xml")}\n", "text/plain", Encoding.UTF8);

    /// <summary>Whom to tell of a vulnerability (RFC 9116): the project, where the site names one. It holds for a year from the last change of the guide.</summary>
    [Page(SecurityAddress)]
    public IActionResult Security()
    {
        if (options.Value.SourceUrl is not { } source || current.Reader.Map.Articles.Max(article => article.Updated) is not { } changed) return NotFound();
        return Content($"Contact: {source.TrimEnd('/')}/issues\nExpires: {changed.AddYears(1):yyyy-MM-dd}T00:00:00Z\nPreferred-Languages: en\nCanonical: {options.Value.Absolute(Request.Path)}\n", "text/plain", Encoding.UTF8);
    }

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

    /// <summary>Lets a browser search the guide from its address bar.</summary>
    [Page("/opensearch.xml")]
    public IActionResult OpenSearch()
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("OpenSearchDescription", OpenSearchNamespace);
            xml.WriteElementString("ShortName", OpenSearchNamespace, current.Reader.Map.Title is { Length: <= LongestShortName } title ? title : "Guide");
            xml.WriteElementString("Description", OpenSearchNamespace, $"Search in {current.Reader.Map.Title}");
            xml.WriteElementString("InputEncoding", OpenSearchNamespace, "UTF-8");
            WriteTemplate(xml, "text/html", "/search?q={searchTerms}");
            WriteTemplate(xml, "application/x-suggestions+json", "/search/suggestions?q={searchTerms}");
            xml.WriteEndElement();
        }

        return File(file.ToArray(), "application/opensearchdescription+xml");
    }

    private void WriteTemplate(XmlWriter xml, string type, string template)
    {
        xml.WriteStartElement("Url", OpenSearchNamespace);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("template", options.Value.Absolute(template));
        xml.WriteEndElement();
    }

    private void WriteUrl(XmlWriter xml, SiteAddress page)
    {
        xml.WriteStartElement("url", SitemapNamespace);
        xml.WriteElementString("loc", SitemapNamespace, options.Value.Absolute(page.Path));
        if (page.Updated is { } updated) xml.WriteElementString("lastmod", SitemapNamespace, updated.ToString("yyyy-MM-dd", null));
        xml.WriteEndElement();
    }
}
