using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Content;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline;

namespace PythonWebGuide.Web.Features.Pictures;

/// <summary>The illustrations as PNG, for previews of links and for icons: painted from the SVG when they are first asked for.</summary>
public sealed class PicturesController(CurrentCatalog current, PictureCache cache) : Controller
{
    private const int PreviewWidth = 1200;
    private const int PreviewHeight = 630;

    [Page(OpenGraphPicture.OfSite)]
    public IActionResult ShowSite() => Painted(SitePictures.Landscape, PreviewWidth, PreviewHeight);

    [Page("/pictures/section/{**section}")]
    public IActionResult ShowSection(string section) => current.Reader.Map.SectionOrNull(WithoutEnding(section)) is { } found ? Painted(Or(found.Picture), PreviewWidth, PreviewHeight) : NotFound();

    [Page("/pictures/path/{path}.png")]
    public IActionResult ShowPath(string path) =>
        Slug.TryParse(path, null, out var slug) && current.Reader.Map.PathOrNull(slug) is { } found ? Painted(Or(found.Picture), PreviewWidth, PreviewHeight) : NotFound();

    [Page("/pictures/icon-{size:int}.png")]
    public IActionResult ShowIcon(int size) => size is 192 or 512 ? Painted(SitePictures.Icon, size, size) : NotFound();

    private static string WithoutEnding(string name) => name.EndsWith(".png", StringComparison.Ordinal) ? name[..^4] : "";

    private static string Or(string picture) => picture.Length > 0 ? picture : SitePictures.Landscape;

    private FileContentResult Painted(string svg, int width, int height)
    {
        var png = cache.Painted(svg, width, height);
        return File(png, "image/png", null, EntityTags.Of(png));
    }
}
