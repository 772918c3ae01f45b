using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Which encoding of a page a request takes (RFC 9110, 12.5.3).</summary>
internal static class PageEncodings
{
    /// <summary>Their names in headers, and in ETags, by <see cref="PageEncoding"/>.</summary>
    public static readonly string[] All = ["br", "gzip", "identity"];

    public static PageEncoding Of(StringValues accepted)
    {
        if (accepted.Count == 0) return PageEncoding.Plain;
        if (accepted.Count == 1)
        {
            switch (accepted[0]) // what nearly all send: browsers, and programs
            {
                case "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br": return PageEncoding.Brotli;
                case "gzip, deflate" or "gzip": return PageEncoding.Gzip;
                case "identity": return PageEncoding.Plain;
            }
        }

        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var listed)) return PageEncoding.Plain;
        var (brotli, gzip) = (QualityOf(listed, PageEncoding.Brotli), QualityOf(listed, PageEncoding.Gzip));
        if (Math.Max(brotli, gzip) <= 0) return PageEncoding.Plain;
        return brotli >= gzip ? PageEncoding.Brotli : PageEncoding.Gzip;
    }

    /// <summary>What is not named has the quality of the star, if there is one.</summary>
    private static double QualityOf(IList<StringWithQualityHeaderValue> listed, PageEncoding encoding) =>
        (listed.FirstOrDefault(value => value.Value.Equals(All[(int)encoding], StringComparison.OrdinalIgnoreCase))
         ?? listed.FirstOrDefault(value => value.Value == "*")) is { } value ? value.Quality ?? 1 : 0;
}
