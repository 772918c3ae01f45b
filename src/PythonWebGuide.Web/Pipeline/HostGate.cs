using System.Collections.Frozen;
using System.Globalization;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>
/// Refuses requests for other hosts. It compares the raw header, because reading <see cref="HttpRequest.Host"/> throws on
/// some of them (<c>xn--a</c>).
/// </summary>
internal sealed class HostGate(RequestDelegate next, string allowedHosts)
{
    private const int MaxLength = 255;

    private readonly FrozenSet<string> allowed =
        allowedHosts.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        // The path before routing: any host may ask for the state of the process.
        if (context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || IsAllowed(context.Request.Headers.Host)) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }

    internal bool IsAllowed(IReadOnlyList<string?> header)
    {
        if (header is not [{ Length: > 0 and <= MaxLength } host]) return false;
        var (name, port) = Split(host);
        return allowed.Contains(name) && (port is null || (ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0));
    }

    private static (string Name, string? Port) Split(string host)
    {
        var afterBracket = host.IndexOf(']', StringComparison.Ordinal) + 1;
        var colon = host.IndexOf(':', afterBracket);
        return colon < 0 ? (host, null) : (host[..colon], host[(colon + 1)..]);
    }
}
