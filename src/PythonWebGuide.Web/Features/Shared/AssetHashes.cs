using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>The hashes of the files below <c>wwwroot</c>, as the attribute <c>integrity</c> has them; none in Development, where files change while the site runs.</summary>
public sealed class AssetHashes(IWebHostEnvironment environment)
{
    private const string Root = "~/";

    private readonly ConcurrentDictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <param name="address">As views write it: <c>~/site.js</c>.</param>
    public string? HashOrNull(string address) =>
        environment.IsDevelopment() || !address.StartsWith(Root, StringComparison.Ordinal) ? null : known.GetOrAdd(address, Hash);

    private string? Hash(string address)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(address[Root.Length..]);
        if (!file.Exists) return null;
        using var bytes = file.CreateReadStream();
        return $"sha256-{Convert.ToBase64String(SHA256.HashData(bytes))}";
    }
}
