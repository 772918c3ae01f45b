using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace PythonWebGuide.Web.Pipeline;

/// <summary>ETags are hashes of bytes, so the same on every replica.</summary>
internal static class EntityTags
{
    private const int HashBytes = 12;

    /// <summary>Of a file that is sent in one form only.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> bytes) => new($"\"{HashOf(bytes)}\"");

    /// <summary>What an ETag begins with, where there is one for each encoding.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, HashBytes));
}
