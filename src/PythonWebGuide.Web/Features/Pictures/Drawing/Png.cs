using System.Buffers.Binary;
using System.IO.Compression;

namespace PythonWebGuide.Web.Features.Pictures.Drawing;

/// <summary>A canvas as a PNG file (RFC 2083).</summary>
internal static class Png
{
    private const byte BitsOfChannel = 8;
    private const byte TrueColour = 2;
    private const byte SameAsAbove = 2;
    private const uint Polynomial = 0xEDB88320;

    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\u001a\n"u8];
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    public static byte[] Of(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        (header[8], header[9]) = (BitsOfChannel, TrueColour);
        Write(file, "IHDR"u8, header);
        Write(file, "IDAT"u8, Packed(canvas));
        Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Each row as its difference from the one above, which is mostly nothing.</summary>
    private static byte[] Packed(Canvas canvas)
    {
        var (bytes, stride) = (canvas.Bytes(), canvas.Width * 3);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            var row = new byte[stride + 1];
            row[0] = SameAsAbove;
            for (var at = 0; at < bytes.Length; at += stride)
            {
                for (var i = 0; i < stride; i++) row[i + 1] = (byte)(bytes[at + i] - (at == 0 ? 0 : bytes[at - stride + i]));
                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(type);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(type, content));
        file.Write(number);
    }

    private static uint Checksum(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var value in type) sum = Remainders[(sum ^ value) & 0xFF] ^ (sum >> 8);
        foreach (var value in content) sum = Remainders[(sum ^ value) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Remainder(int value)
    {
        var remainder = (uint)value;
        for (var bit = 0; bit < 8; bit++) remainder = (remainder & 1) == 1 ? Polynomial ^ (remainder >> 1) : remainder >> 1;
        return remainder;
    }
}
