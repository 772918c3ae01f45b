using System.Collections.Concurrent;
using PythonWebGuide.Web.Features.Pictures.Drawing;

namespace PythonWebGuide.Web.Features.Pictures;

/// <summary>What was painted; there are as many pictures as sections and paths, and those of earlier content are let go.</summary>
public sealed class PictureCache
{
    private const int Most = 200;

    private readonly ConcurrentDictionary<(string Svg, int Width, int Height), byte[]> painted = [];

    public byte[] Painted(string svg, int width, int height)
    {
        if (painted.Count >= Most) painted.Clear();
        return painted.GetOrAdd((svg, width, height), key => SvgPainter.Png(key.Svg, key.Width, key.Height));
    }
}
