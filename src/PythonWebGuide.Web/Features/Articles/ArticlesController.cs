using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Articles;

[StoredPage]
public sealed class ArticlesController(CurrentCatalog current) : Controller
{
    [Page("/guide/{**address}")]
    public IActionResult Show(string? address)
    {
        var (reader, url) = (current.Reader, $"/guide/{address}");
        if (reader.Map.ArticleOrNull(url) is { } article) return View(ArticlePage.Of(reader.Map, article, reader.TextOf(article)));
        if (reader.Map.RedirectOrNull(url) is { } moved) return RedirectPermanent(moved);
        return address is not null && reader.ImageOrNull(address) is { } image ? File(image.Bytes.ToArray(), image.ContentType) : NotFound();
    }
}
