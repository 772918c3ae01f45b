using System.Collections.Immutable;
using System.Text.Json;

namespace PythonWebGuide.Content.Articles;

/// <summary>What an article's Markdown became, packed; by far the largest part of a guide.</summary>
/// <param name="PackedHtml">Safe HTML, without the title.</param>
/// <param name="PackedSections">What search finds, as JSON.</param>
public sealed record ArticleBody(ReadOnlyMemory<byte> PackedHtml, ReadOnlyMemory<byte> PackedSections)
{
    public string Html => PackedText.Unpack(PackedHtml);

    public ImmutableArray<ArticleSection> Sections => JsonSerializer.Deserialize(PackedText.UnpackBytes(PackedSections), ArticleJson.Default.ImmutableArrayArticleSection);

    internal static ArticleBody Of(string html, ImmutableArray<ArticleSection> sections) =>
        new(PackedText.Pack(html), PackedText.Pack(JsonSerializer.Serialize(sections, ArticleJson.Default.ImmutableArrayArticleSection)));
}
