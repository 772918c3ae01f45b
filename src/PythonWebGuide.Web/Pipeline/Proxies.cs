using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>The proxies in front of the site. From nobody else is it believed who the client is, and from nobody which host was asked for.</summary>
internal static class Proxies
{
    /// <returns>Whether all of the list could be read; an empty one can.</returns>
    public static bool TryParse(string? list, out IReadOnlyList<IPNetwork> networks)
    {
        var parsed = (list ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(OneOrNull).ToList();
        networks = [.. parsed.OfType<IPNetwork>()];
        return networks.Count == parsed.Count;
    }

    /// <summary>One proxy deep: what a client wrote into the header itself stands further left, and is not read.</summary>
    public static ForwardedHeadersOptions Believed(IReadOnlyList<IPNetwork> networks)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks) options.KnownIPNetworks.Add(network);
        return options;
    }

    private static IPNetwork? OneOrNull(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network : null;
}
