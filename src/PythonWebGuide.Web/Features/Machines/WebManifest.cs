using System.Text.Json.Serialization;
using PythonWebGuide.Catalog.Navigation;

namespace PythonWebGuide.Web.Features.Machines;

/// <summary>What a browser needs to put the guide among the reader's applications.</summary>
internal sealed record WebManifest(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("short_name")] string ShortName,
    [property: JsonPropertyName("start_url")] string StartUrl,
    [property: JsonPropertyName("display")] string Display,
    [property: JsonPropertyName("background_color")] string Background,
    [property: JsonPropertyName("theme_color")] string Theme,
    [property: JsonPropertyName("icons")] IReadOnlyList<ManifestIcon> Icons)
{
    public static WebManifest Of(GuideMap map) => new(map.Title, "Guide", "/", "minimal-ui", "#ffffff", "#0a56c2",
    [
        new ManifestIcon("/mark.svg", "any", "image/svg+xml"),
        new ManifestIcon("/pictures/icon-192.png", "192x192", "image/png"),
        new ManifestIcon("/pictures/icon-512.png", "512x512", "image/png"),
    ]);
}

/// <summary>An icon of the site.</summary>
internal sealed record ManifestIcon(
    [property: JsonPropertyName("src")] string Source,
    [property: JsonPropertyName("sizes")] string Sizes,
    [property: JsonPropertyName("type")] string Type);
