using System.ComponentModel.DataAnnotations;
using System.Reflection;
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

    /// <summary>Addresses and networks (<c>10.0.0.0/8</c>) of the proxies whose word on client and scheme is taken, separated by semicolons; null: nobody's.</summary>
    public string? KnownProxies { get; set; }

    /// <summary>Searches a second that one client may make, with bursts of three times as many; 0: no limit; null: 20 in Production, else 0.</summary>
    [Range(0, 10_000)]
    public int? SearchPerSecond { get; set; }

    /// <summary>Megabytes of rendered pages that are kept ready; 0: every page is rendered anew.</summary>
    [Range(0, 4096)]
    public int PageStoreMegabytes { get; set; } = 64;

    /// <summary>Seconds that the site serves on after it was told to stop, while balancers learn that it is not ready; null: 5 in Production, else 0.</summary>
    [Range(0, 20)]
    public int? DrainSeconds { get; set; }

    /// <summary>Rebuild when the content changes; null: in Development only.</summary>
    public bool? Watch { get; set; }

    /// <summary>Accept a rebuild with under half of the articles.</summary>
    public bool AllowShrink { get; set; }

    /// <summary>The host names of <see cref="AllowedHosts"/>.</summary>
    public string[] Hosts() => AllowedHosts.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every key that is not one of these, so that a typing error is not silently ignored.</summary>
    public static IEnumerable<string> UnknownKeys(IConfiguration section) =>
        section.GetChildren().Select(child => child.Key).Where(key => typeof(GuideOptions).GetProperty(key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is null);

    /// <summary>An absolute address for a path of this site.</summary>
    public string Absolute(string path) => PublicUrl.TrimEnd('/') + path;
}

[OptionsValidator]
internal sealed partial class GuideOptionsValidator : IValidateOptions<GuideOptions>;
