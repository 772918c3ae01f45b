using System.Buffers.Binary;
using System.IO.Compression;
using PythonWebGuide.Web.Features.Pictures.Drawing;

namespace PythonWebGuide.UnitTests.Pictures;

/// <summary>Our own SVG becomes PNG: checked by unpacking the file and looking at its pixels.</summary>
public sealed class PainterTests
{
    private const int Sky = 0xEEF4FD;
    private const int Sun = 0xFFD98A;
    private const int White = 0xFFFFFF;
    private const int Accent = 0x0A56C2;

    [Theory]
    [InlineData("<rect class=\"i-sun\" x=\"2\" y=\"2\" width=\"4\" height=\"4\"/>", 3, 3, Sun)]
    [InlineData("<rect class=\"i-sun\" x=\"2\" y=\"2\" width=\"4\" height=\"4\"/>", 7, 3, Sky)]
    [InlineData("<circle class=\"i-sun\" cx=\"5\" cy=\"5\" r=\"3\"/>", 5, 5, Sun)]
    [InlineData("<circle class=\"i-sun\" cx=\"5\" cy=\"5\" r=\"3\"/>", 1, 1, Sky)]
    [InlineData("<g class=\"i-accent\"><ellipse cx=\"5\" cy=\"5\" rx=\"4\" ry=\"3\"/></g>", 2, 5, Accent)]
    [InlineData("<path class=\"i-sun\" d=\"M1 1h8v8H1Z\"/>", 5, 5, Sun)]
    [InlineData("<path class=\"i-sun\" d=\"M1 1h8v8H1ZM3 3v4h4V3Z\"/>", 5, 5, Sky)] // turns the other way: a hole
    [InlineData("<path class=\"i-sun\" d=\"M0 9C0-2 10-2 10 9Z\"/>", 5, 3, Sun)]
    [InlineData("<path class=\"i-sun\" d=\"M0 9C0-2 10-2 10 9Z\"/>", 0, 1, Sky)]
    [InlineData("<path class=\"i-path\" d=\"M-9 5l30 0\"/>", 5, 5, White)]
    [InlineData("<path class=\"i-path\" d=\"M-9 5l30 0\"/>", 5, 0, Sky)]
    [InlineData("<path class=\"i-sun\" d=\"M1,1q4 12 8 0s-4-9-8 0\"/>", 5, 4, Sun)]
    [InlineData("<path class=\"d-box\" d=\"M0 0h10v10H0Z\"/>", 5, 5, Sky)]
    [InlineData("<path class=\"i-sun\" d=\"rubbish # 1\"/>", 5, 5, Sky)]
    [InlineData("<path class=\"i-sun\" d=\"M1 1h8v8H1Z 5\"/>", 5, 5, Sun)] // nothing can follow a closed outline but a command
    public void A_shape_covers_what_it_should(string shape, int x, int y, int colour) => Assert.Equal(colour, Pixel(Paint(shape), x, y));

    [Fact]
    public void An_edge_is_smoothed_by_the_part_that_is_covered()
    {
        var pixel = Pixel(Paint("<rect class=\"i-accent\" x=\"2.5\" y=\"0\" width=\"5\" height=\"10\"/>"), 2, 5);
        Assert.InRange(pixel >> 16, 0x7A, 0x7E); // halfway from EE to 0A
    }

    [Fact]
    public void The_numbers_of_a_view_box_stand_as_far_apart_as_they_like() => Assert.Equal(Sky, Pixel(SvgPainter.Png("<svg viewBox=\"0 0  10,\n10\"/>", 10, 10), 5, 5));

    [Fact]
    public void The_file_has_the_checksums_that_the_format_demands()
    {
        var file = SvgPainter.Png("<svg viewBox=\"0 0 10 10\"/>", 10, 10);
        Assert.Equal([0x89, .. "PNG\r\n\u001a\n"u8], file[..8]);
        Assert.Equal(0xAE426082, BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(file.Length - 4))); // of IEND, known from the specification
    }

    [Fact]
    public void A_picture_of_another_shape_fills_the_whole() => Assert.Equal(Sun, Pixel(SvgPainter.Png("<svg viewBox=\"0 0 20 10\"><rect class=\"i-sun\" x=\"0\" y=\"0\" width=\"20\" height=\"10\"/></svg>", 10, 10), 0, 9));

    private static byte[] Paint(string shape) => SvgPainter.Png($"<svg viewBox=\"0 0 10 10\">{shape}</svg>", 10, 10);

    private static int Pixel(byte[] file, int x, int y)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        var rows = raw.ToArray();
        var sums = new int[3];
        for (var row = 0; row <= y; row++)
        {
            for (var channel = 0; channel < 3; channel++) sums[channel] = (sums[channel] + rows[(row * 31) + 1 + (x * 3) + channel]) & 0xFF;
        }

        return (sums[0] << 16) | (sums[1] << 8) | sums[2];
    }
}
