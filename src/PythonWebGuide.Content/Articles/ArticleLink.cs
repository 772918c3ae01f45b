using System.Text.Json.Serialization;
using PythonWebGuide.Content.Rendering.GuideLinks;

namespace PythonWebGuide.Content.Articles;

/// <summary>A link from an article to a Markdown file of the guide, with the place where it stands.</summary>
public sealed record ArticleLink(SourcePath Target, string Anchor, int Line, int Column)
{
    /// <summary>The address of the page that it leads to.</summary>
    [JsonIgnore]
    public string Url => GuideAddress.Of(Target);
}
