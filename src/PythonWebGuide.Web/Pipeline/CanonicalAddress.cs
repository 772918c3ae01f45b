namespace PythonWebGuide.Web.Pipeline;

/// <summary>One address a page: lower case, no slash at the end. Other forms are moved permanently.</summary>
internal sealed class CanonicalAddress(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "/";
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !IsPlain(path) || IsFile(path)) return next(context);
        var canonical = path.TrimEnd('/').ToLowerInvariant();
        if (canonical.Length == 0) canonical = "/";
        if (canonical == path) return next(context);
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = canonical + request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }

    /// <summary>Pictures and the files of samples keep the names that they have, capital letters and all.</summary>
    private static bool IsFile(string path) => path.StartsWith("/samples/", StringComparison.Ordinal) || path.EndsWith(".png", StringComparison.Ordinal);

    /// <summary>Only what can be an address of this site; two slashes would lead to another host.</summary>
    private static bool IsPlain(string path) =>
        !path.Contains("//", StringComparison.Ordinal) && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.');
}
