using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>Data for search engines as <c>application/ld+json</c>: a block that no browser runs. The serializer has escaped every sign that could end it.</summary>
[HtmlTargetElement("structured-data", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StructuredDataTagHelper : TagHelper
{
    public required string Json { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.Attributes.SetAttribute("type", new HtmlString("application/ld+json"));
        output.Content.SetHtmlContent(Json);
    }
}
