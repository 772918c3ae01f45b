using Microsoft.AspNetCore.Mvc;
using PythonWebGuide.Content;
using PythonWebGuide.Web.Features.Shared;
using PythonWebGuide.Web.Hosting;
using PythonWebGuide.Web.Pipeline.Pages;

namespace PythonWebGuide.Web.Features.Topics;

[StoredPage]
public sealed class TopicsController(CurrentCatalog current) : Controller
{
    [Page("/topics/{topic}")]
    public IActionResult Show(string topic) =>
        Slug.TryParse(topic, null, out var slug) && current.Reader.Map.TopicOrNull(slug) is { } found ? View(TopicPage.Of(found, current.Reader.Map)) : NotFound();
}
