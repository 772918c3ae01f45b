using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Articles;

[StoredPage]
public sealed class ArticlesController(CurrentCatalog current, IOptions<GuideOptions> options) : Controller
{
    private const string Markdown = ".md";

    [Page("/guide/{**address}")]
    public IActionResult Show(string? address)
    {
        var (reader, url) = (current.Reader, $"/guide/{address}");
        if (reader.Map.ArticleOrNull(url) is { } article) return View(ArticlePage.Of(reader, article, options.Value.SourceUrl));
        if (reader.Map.RedirectOrNull(url) is { } moved) return RedirectPermanent(moved);
        if (url.EndsWith(Markdown, StringComparison.Ordinal) && reader.Map.ArticleOrNull(url[..^Markdown.Length]) is { } source)
            return Content(reader.MarkdownOf(source, options.Value.Absolute("")), "text/markdown", Encoding.UTF8);
        return address is not null && reader.ImageOrNull(address) is { } image ? File(image.Bytes.ToArray(), image.ContentType, null, EntityTags.Of(image.Bytes.Span)) : NotFound();
    }
}
