using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>
/// The names that the site answers to, separated by semicolons. It judges the raw header, because reading
/// <see cref="HttpRequest.Host"/> throws on some of them (<c>xn--a</c>).
/// </summary>
internal sealed class AllowedHosts(string list)
{
    private const int MaxLength = 255;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names =
        list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the header is one of the names, with or without a port.</summary>
    public bool Contain(StringValues header)
    {
        if (header.Count != 1 || header[0] is not { Length: > 0 and <= MaxLength } host) return false;
        var afterBracket = host.IndexOf(']', StringComparison.Ordinal) + 1;
        var colon = host.IndexOf(':', afterBracket);
        return colon < 0 ? names.Contains(host) : names.Contains(host.AsSpan(0, colon)) && IsPort(host.AsSpan(colon + 1));
    }

    private static bool IsPort(ReadOnlySpan<char> text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
}
