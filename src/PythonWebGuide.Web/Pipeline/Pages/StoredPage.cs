using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>
/// One page as ready bytes, packed by Brotli and by gzip; the plain form is unpacked each time, because nearly nobody asks for
/// it. An ETag is the hash of the plain bytes and the encoding, so it is the same on every replica.
/// </summary>
internal sealed class StoredPage
{
    /// <summary>Near the best size at a tenth of the time of the highest level.</summary>
    private const int BrotliQuality = 5;

    /// <summary>256 KiB, more than any page; a larger one only takes memory.</summary>
    private const int BrotliWindow = 18;
    private const int HashBytes = 12;

    private readonly byte[] brotli = [];
    private readonly byte[] gzip = [];
    private readonly int length;

    private StoredPage(ReadOnlySpan<byte> plain, string contentType, PageEncoding? only)
    {
        if (only != PageEncoding.Gzip) brotli = Brotli(plain);
        if (only is null or PageEncoding.Gzip) gzip = Gzip(plain);
        length = plain.Length;
        var hash = Base64Url.EncodeToString(SHA256.HashData(plain).AsSpan(0, HashBytes));
        ContentType = contentType;
        Tags = [.. PageEncodings.All.Select(encoding => new StringValues($"\"{hash}-{encoding}\""))];
    }

    public string ContentType { get; }

    /// <summary>When it was last sent, in milliseconds of the system's running time.</summary>
    public long LastUsed { get; set; } = Environment.TickCount64;

    public long Bytes => brotli.Length + gzip.Length;

    /// <summary>The ETags by encoding.</summary>
    private StringValues[] Tags { get; }

    public static StoredPage Of(ReadOnlySpan<byte> plain, string contentType) => new(plain, contentType, only: null);

    /// <summary>A page for one request, which is packed as that asks for, and never stored.</summary>
    public static StoredPage Once(ReadOnlySpan<byte> plain, string contentType, PageEncoding encoding) => new(plain, contentType, encoding);

    public StringValues TagOf(PageEncoding encoding) => Tags[(int)encoding];

    public byte[] BytesOf(PageEncoding encoding) => encoding switch
    {
        PageEncoding.Brotli => brotli,
        PageEncoding.Gzip => gzip,
        _ => Plain(),
    };

    private byte[] Plain()
    {
        var plain = new byte[length];
        return BrotliDecoder.TryDecompress(brotli, plain, out var written) && written == length ? plain : throw new InvalidOperationException("A stored page cannot be unpacked.");
    }

    private static byte[] Brotli(ReadOnlySpan<byte> plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var written, BrotliQuality, BrotliWindow)
            ? packed[..written]
            : throw new InvalidOperationException("Brotli's own bound for the packed size was too small.");
    }

    private static byte[] Gzip(ReadOnlySpan<byte> plain)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal)) stream.Write(plain);
        return packed.ToArray();
    }
}
