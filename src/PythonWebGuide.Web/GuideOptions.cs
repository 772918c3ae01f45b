using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PythonWebGuide.Web;

/// <summary>The configuration section <c>Guide</c>.</summary>
public sealed class GuideOptions
{
    public const string SectionName = "Guide";

    /// <summary>The content folder; relative to the repository root in a checkout, else to the application.</summary>
    [Required]
    public string ContentPath { get; set; } = "content";

    /// <summary>The folder of catalog files; relative as <see cref="ContentPath"/>.</summary>
    [Required]
    public string CatalogPath { get; set; } = ".cache/catalog";

    /// <summary>Base of canonical and absolute addresses.</summary>
    [Required]
    [Url]
    public string PublicUrl { get; set; } = "http://localhost:5000";

    /// <summary>Base of edit, report and source links, which are hidden when it is not set.</summary>
    [Url]
    public string? SourceUrl { get; set; }

    /// <summary>Host names that are answered, separated by semicolons.</summary>
    [Required]
    public string AllowedHosts { get; set; } = "localhost;127.0.0.1;[::1]";

    /// <summary>Rebuild when the content changes; null: in Development only.</summary>
    public bool? Watch { get; set; }

    /// <summary>Accept a rebuild with under half of the articles.</summary>
    public bool AllowShrink { get; set; }

    /// <summary>An absolute address for a path of this site.</summary>
    public string Absolute(string path) => PublicUrl.TrimEnd('/') + path;
}

[OptionsValidator]
internal sealed partial class GuideOptionsValidator : IValidateOptions<GuideOptions>;
