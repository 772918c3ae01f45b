using Microsoft.Extensions.Primitives;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>Answers a request with a stored page: the encoding that it takes, or 304 when it has that already.</summary>
internal static class PageSender
{
    private static readonly StringValues Vary = "Accept-Encoding";

    public static Task SendAsync(HttpContext context, StoredPage page)
    {
        var (request, response) = (context.Request, context.Response);
        var encoding = PageEncodings.Of(request.Headers.AcceptEncoding);
        var tag = page.TagOf(encoding);
        response.Headers.Vary = Vary;
        response.Headers.ETag = tag;
        if (Has(request.Headers.IfNoneMatch, tag.ToString()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var bytes = page.BytesOf(encoding);
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = page.ContentType;
        response.ContentLength = bytes.Length;
        if (encoding != PageEncoding.Plain) response.Headers.ContentEncoding = PageEncodings.All[(int)encoding];
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : WriteAsync(response, bytes);
    }

    /// <summary>Past the stream, and without a token, which the server would have to make: it ends the write of its own when the reader has gone.</summary>
    private static Task WriteAsync(HttpResponse response, byte[] bytes)
    {
        var written = response.BodyWriter.WriteAsync(bytes, CancellationToken.None);
        if (!written.IsCompletedSuccessfully) return written.AsTask();
        _ = written.Result;
        return Task.CompletedTask;
    }

    /// <summary>Compared weakly, as RFC 9110 says: a cache on the way may have marked the tag as weak.</summary>
    private static bool Has(StringValues listed, string tag)
    {
        foreach (var line in listed)
        {
            if (line is null) continue;
            foreach (var range in line.AsSpan().Split(','))
            {
                var one = line.AsSpan()[range].Trim();
                if (one.StartsWith("W/", StringComparison.Ordinal)) one = one[2..];
                if (one is "*" || one.SequenceEqual(tag)) return true;
            }
        }

        return false;
    }
}
