using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>ETags of files that are no pages: the hash of the bytes, so the same on every replica.</summary>
internal static class EntityTags
{
    private const int HashBytes = 12;

    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> bytes) => new($"\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, HashBytes))}\"");
}
