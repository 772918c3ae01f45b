using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>
/// Refuses requests for other hosts. It compares the raw header, because reading <see cref="HttpRequest.Host"/> throws on
/// some of them (<c>xn--a</c>).
/// </summary>
internal sealed class HostGate(RequestDelegate next, string allowedHosts)
{
    private const int MaxLength = 255;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> allowed =
        allowedHosts.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public Task InvokeAsync(HttpContext context)
    {
        // The path before routing: any host may ask for the state of the process.
        if (IsAllowed(context.Request.Headers.Host) || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.Connection = "close";
        return Task.CompletedTask;
    }

    internal bool IsAllowed(StringValues header)
    {
        if (header.Count != 1 || header[0] is not { Length: > 0 and <= MaxLength } host) return false;
        var afterBracket = host.IndexOf(']', StringComparison.Ordinal) + 1;
        var colon = host.IndexOf(':', afterBracket);
        return colon < 0 ? allowed.Contains(host) : allowed.Contains(host.AsSpan(0, colon)) && IsPort(host.AsSpan(colon + 1));
    }

    private static bool IsPort(ReadOnlySpan<char> text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
}
