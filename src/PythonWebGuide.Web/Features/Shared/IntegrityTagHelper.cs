using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>Writes the hash of each script and stylesheet beside its address, so that a browser uses only what was built.</summary>
[HtmlTargetElement("script", Attributes = "src")]
[HtmlTargetElement("link", Attributes = "[rel=stylesheet]")]
public sealed class IntegrityTagHelper(AssetHashes hashes) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var address = context.AllAttributes[context.TagName == "script" ? "src" : "href"]?.Value.ToString();
        if (address is not null && hashes.HashOrNull(address) is { } hash) output.Attributes.SetAttribute("integrity", hash);
    }
}
