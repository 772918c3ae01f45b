using System.Collections.Immutable;
using System.Text.Json;
using PythonWebGuide.Content.Rendering.PlainText;

namespace PythonWebGuide.Content.Articles;

/// <summary>What an article's Markdown became, packed; by far the largest part of a guide.</summary>
/// <param name="PackedHtml">Safe HTML, without the title.</param>
/// <param name="PackedSections">What search finds, as JSON.</param>
/// <param name="PackedMarkdown">The whole article as Markdown; see <see cref="MarkdownFor"/>.</param>
public sealed record ArticleBody(ReadOnlyMemory<byte> PackedHtml, ReadOnlyMemory<byte> PackedSections, ReadOnlyMemory<byte> PackedMarkdown)
{
    public string Html => PackedText.Unpack(PackedHtml);

    public ImmutableArray<ArticleSection> Sections => JsonSerializer.Deserialize(PackedText.UnpackBytes(PackedSections), ArticleJson.Default.ImmutableArrayArticleSection);

    /// <summary>The article as Markdown whose links lead to a site.</summary>
    /// <param name="packedMarkdown">As it is kept.</param>
    /// <param name="publicUrl">Base of the site's addresses, without a slash at its end.</param>
    public static string MarkdownFor(ReadOnlyMemory<byte> packedMarkdown, string publicUrl) => PackedText.Unpack(packedMarkdown).Replace(MarkdownCopy.Site.ToString(), publicUrl, StringComparison.Ordinal);

    internal static ArticleBody Of(string html, ImmutableArray<ArticleSection> sections, string markdown = "") =>
        new(PackedText.Pack(html), PackedText.Pack(JsonSerializer.Serialize(sections, ArticleJson.Default.ImmutableArrayArticleSection)), PackedText.Pack(markdown));
}
