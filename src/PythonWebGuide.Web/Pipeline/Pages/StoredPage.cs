using System.Buffers;
using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace PythonWebGuide.Web.Pipeline.Pages;

/// <summary>
/// One page as ready bytes: packed as its first reader asked for, and in the other way when somebody asks for that (nearly all take
/// Brotli); the plain form is unpacked each time. An ETag is the hash of the plain bytes and the encoding, so it is the same on every replica.
/// </summary>
internal sealed class StoredPage
{
    /// <summary>Near the best size at a tenth of the time of the highest level.</summary>
    private const int BrotliQuality = 5;

    /// <summary>256 KiB, more than any page; a larger one only takes memory.</summary>
    private const int BrotliWindow = 18;

    private readonly Lock packing = new();
    private readonly int length;
    private byte[]? brotli;
    private byte[]? gzip;

    public StoredPage(ReadOnlySpan<byte> plain, string contentType, PageEncoding first)
    {
        if (first == PageEncoding.Gzip) gzip = Gzip(plain);
        else brotli = Brotli(plain);
        length = plain.Length;
        var hash = EntityTags.HashOf(plain);
        ContentType = contentType;
        Tags = [.. PageEncodings.All.Select(encoding => new StringValues($"\"{hash}-{encoding}\""))];
    }

    public string ContentType { get; }

    /// <summary>When it was last sent, in milliseconds of the system's running time.</summary>
    public long LastUsed { get; set; } = Environment.TickCount64;

    public long Bytes => (brotli?.Length ?? 0) + (gzip?.Length ?? 0);

    /// <summary>Called when it was packed in the other way as well, and takes more room.</summary>
    public Action? Grown { get; set; }

    /// <summary>The ETags by encoding.</summary>
    private StringValues[] Tags { get; }

    public StringValues TagOf(PageEncoding encoding) => Tags[(int)encoding];

    public byte[] BytesOf(PageEncoding encoding) => encoding switch
    {
        PageEncoding.Brotli => brotli ?? Pack(encoding),
        PageEncoding.Gzip => gzip ?? Pack(encoding),
        _ => Plain(),
    };

    private byte[] Pack(PageEncoding encoding)
    {
        byte[] packed;
        lock (packing)
        {
            packed = encoding == PageEncoding.Gzip ? gzip ??= Gzip(Plain()) : brotli ??= Brotli(Plain());
        }

        Grown?.Invoke();
        return packed;
    }

    private byte[] Plain()
    {
        var plain = new byte[length];
        if (brotli is { } packed && BrotliDecoder.TryDecompress(packed, plain, out var written) && written == length) return plain;
        using var stream = new GZipStream(new MemoryStream(gzip ?? throw new InvalidOperationException("A stored page cannot be unpacked.")), CompressionMode.Decompress);
        stream.ReadExactly(plain);
        return plain;
    }

    private static byte[] Brotli(ReadOnlySpan<byte> plain)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, room, out var written, BrotliQuality, BrotliWindow)
                ? room[..written]
                : throw new InvalidOperationException("Brotli's own bound for the packed size was too small.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] Gzip(ReadOnlySpan<byte> plain)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal)) stream.Write(plain);
        return packed.ToArray();
    }
}
