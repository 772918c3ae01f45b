using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using PythonWebGuide.Web.Hosting;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>The security and cache headers of every response, errors among them.</summary>
internal sealed class GuideHeaders
{
    public const string PagesFromCache = "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400";
    public const string FileOfOneVersion = "public, max-age=31536000, immutable";
    public const string FileOfAnyVersion = "public, max-age=3600";
    private const string NeverStored = "no-store";

    private readonly GuideHost guide;
    private readonly bool isSecure;
    private readonly bool isDevelopment;
    private readonly string policy;

    public GuideHeaders(IOptions<GuideOptions> options, IHostEnvironment environment, GuideHost guide)
    {
        this.guide = guide;
        isDevelopment = environment.IsDevelopment();
        isSecure = options.Value.PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        policy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
            "base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'" +
            (isSecure ? "; upgrade-insecure-requests" : "");
    }

    public void Write(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (isSecure) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains; preload";
        if (guide.IsLeaving && HttpProtocol.IsHttp11(response.HttpContext.Request.Protocol)) headers.Connection = "close"; // the next request goes to a replica that stays
        if (!isDevelopment && AssetOrNull(response) is { } asset) headers.CacheControl = HasFingerprint(asset) ? FileOfOneVersion : FileOfAnyVersion;
        if (headers.CacheControl.Count == 0) headers.CacheControl = isDevelopment ? NeverStored : CacheControlOf(response);
    }

    /// <summary>The file below <c>wwwroot</c> that is sent; null: something else is.</summary>
    private static StaticAssetDescriptor? AssetOrNull(HttpResponse response) =>
        response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified ? response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() : null;

    private static bool HasFingerprint(StaticAssetDescriptor asset) => asset.Properties.Any(property => property.Name == "fingerprint");

    private static string CacheControlOf(HttpResponse response) => response.StatusCode switch
    {
        StatusCodes.Status200OK or StatusCodes.Status304NotModified when response.HttpContext.Features.Get<IHttpRequestFeature>()!.QueryString.Length == 0 => PagesFromCache,
        StatusCodes.Status301MovedPermanently => PagesFromCache,
        _ => NeverStored,
    };
}
