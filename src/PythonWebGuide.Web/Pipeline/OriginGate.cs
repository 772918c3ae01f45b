namespace PythonWebGuide.Web.Pipeline;

/// <summary>
/// Refuses forms that another site's page sends, by what browsers say of a request's origin. That needs no token in the pages,
/// so they stay the same bytes for everybody.
/// </summary>
internal sealed class OriginGate(RequestDelegate next, string publicUrl)
{
    private const string SecFetchSite = "Sec-Fetch-Site";

    private readonly string publicOrigin = new Uri(publicUrl).GetLeftPart(UriPartial.Authority);

    public Task InvokeAsync(HttpContext context)
    {
        if (IsWelcome(context.Request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    internal bool IsWelcome(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return true;
        var site = request.Headers[SecFetchSite];
        if (site.Count > 0) return site is ["same-origin" or "none"];
        var origin = request.Headers.Origin;
        if (origin.Count == 0) return true; // not a browser

        // The host gate has checked the Host header, which is compared as it was sent.
        return origin is [{ } sender]
            && (sender.Equals($"{request.Scheme}://{request.Headers.Host}", StringComparison.OrdinalIgnoreCase) || sender.Equals(publicOrigin, StringComparison.OrdinalIgnoreCase));
    }
}
