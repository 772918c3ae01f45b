using Microsoft.AspNetCore.Http.Features;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>Writes the security and cache headers of every response, errors among them.</summary>
internal sealed class ResponseHeaders(RequestDelegate next, string publicUrl, IHostEnvironment environment)
{
    public const string PagesFromCache = "public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400";
    private const string NeverStored = "no-store";

    private readonly bool isSecure = publicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        // OnStarting, so that the exception handler's clearing of the response does not lose them.
        context.Response.OnStarting(Write, context);
        return next(context);
    }

    private string Policy { get; } =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        "base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'" +
        (publicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "; upgrade-insecure-requests" : "");

    private Task Write(object state)
    {
        var response = ((HttpContext)state).Response;
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (isSecure) headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains; preload";
        if (headers.CacheControl.Count == 0) headers.CacheControl = environment.IsDevelopment() ? NeverStored : CacheControlOf(response);
        return Task.CompletedTask;
    }

    private static string CacheControlOf(HttpResponse response) => response.StatusCode switch
    {
        StatusCodes.Status200OK or StatusCodes.Status304NotModified when response.HttpContext.Features.Get<IHttpRequestFeature>()!.QueryString.Length == 0 => PagesFromCache,
        StatusCodes.Status301MovedPermanently => PagesFromCache,
        _ => NeverStored,
    };
}
