using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>
/// Lets only small, plain forms in, before anything reads them: MVC would let an action run on a form that is too large, and
/// fail on a charset that it does not know.
/// </summary>
internal sealed class BodyGate(RequestDelegate next)
{
    /// <summary>Bytes of any form but one.</summary>
    public const int MostBytes = 16 * 1024;

    /// <summary>Bytes of the form that takes a pasted traceback.</summary>
    public const int MostBytesOfErrors = 64 * 1024;

    /// <summary>The only address that takes more.</summary>
    public const string ErrorsAddress = "/errors/find";

    private const string Form = "application/x-www-form-urlencoded";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            // The body is not read, so the connection cannot serve another request.
            if (HasBody(request)) context.Response.Headers.Connection = "close";
            // Nor may MVC take it for a form: it would fail on a charset that it does not know, and so would the error page.
            if (request.Headers.ContentType.Count > 0) request.ContentType = null;
            return next(context);
        }

        if (RefusalOrNull(request) is not { } status)
        {
            // The server's own limit is that of all other forms.
            if (request.ContentLength > MostBytes && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytesOfErrors;
            return next(context);
        }

        (request.Body, request.ContentLength, request.ContentType) = (Stream.Null, 0, null); // nor may the error page read it
        context.Response.StatusCode = status;
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }

    internal static int? RefusalOrNull(HttpRequest request)
    {
        var most = request.Path.Equals(ErrorsAddress, StringComparison.Ordinal) ? MostBytesOfErrors : MostBytes;
        if (request.ContentLength > most) return StatusCodes.Status413PayloadTooLarge;
        if (request.Headers.TransferEncoding.Count > 0) return StatusCodes.Status411LengthRequired;
        if (request.Headers.ContentEncoding.Count > 0) return StatusCodes.Status415UnsupportedMediaType;
        if (request.Headers.ContentType.Count == 0 && !HasBody(request)) return null;
        return IsPlainForm(request.Headers.ContentType) ? null : StatusCodes.Status415UnsupportedMediaType;
    }

    private static bool HasBody(HttpRequest request) => request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;

    private static bool IsPlainForm(IReadOnlyList<string?> contentType) =>
        contentType is [{ } text]
        && MediaTypeHeaderValue.TryParse(text, out var type)
        && Form.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase)
        && type.CharSet is null or "utf-8" or "UTF-8" or "\"utf-8\"";
}
