using System.Buffers.Binary;

namespace PythonWebGuide.Content.Rendering.Images;

internal static class PngSize
{
    /// <summary>Width and height in pixels, from the IHDR chunk, which is always the first (PNG specification, section 11.2.1).</summary>
    public static bool TryRead(ReadOnlySpan<byte> png, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (png.Length < 24 || png[0] != 0x89 || !png[1..].StartsWith("PNG\r\n\u001a\n"u8) || !png[12..16].SequenceEqual("IHDR"u8)) return false;
        width = BinaryPrimitives.ReadInt32BigEndian(png[16..]);
        height = BinaryPrimitives.ReadInt32BigEndian(png[20..]);
        return width > 0 && height > 0;
    }
}
