using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>An illustration that the compiler checked, as decoration within the page: it follows the theme.</summary>
[HtmlTargetElement("guide-picture", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PictureTagHelper : TagHelper
{
    public required string Svg { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Svg.Length == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "picture");
        output.Content.SetHtmlContent(Svg);
    }
}
