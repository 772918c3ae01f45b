using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Xml.Linq;

namespace PythonWebGuide.Web.Features.Pictures.Drawing;

/// <summary>Paints the illustrations of the guide, in the colours of the light theme: shapes and paths with the classes of pictures, no text, no transforms.</summary>
internal static class SvgPainter
{
    /// <summary>As in <c>picture.css</c>: what fills a shape, and the pen around it.</summary>
    private static readonly FrozenDictionary<string, (uint? Fill, uint? Pen, float Width)> Styles = new Dictionary<string, (uint?, uint?, float)>(StringComparer.Ordinal)
    {
        ["i-sky"] = (0xEEF4FD, null, 0),
        ["i-sun"] = (0xFFD98A, null, 0),
        ["i-far"] = (0xCFDFF5, null, 0),
        ["i-near"] = (0xA9C6EC, null, 0),
        ["i-stone"] = (0x33506F, 0xEEF4FD, 2),
        ["i-paper"] = (0xFFFFFF, 0x33506F, 2),
        ["i-accent"] = (0x0A56C2, null, 0),
        ["i-path"] = (null, 0xFFFFFF, 6),
        ["i-line"] = (null, 0x33506F, 3),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="svg">Safe SVG, as the compiler checked it.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static byte[] Png(string svg, int width, int height)
    {
        var root = XElement.Parse(svg);
        var box = (root.Attribute("viewBox")?.Value ?? "0 0 1 1").Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(part => float.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var scale = Math.Max(width / box[2], height / box[3]); // fills the picture, cut where it is too large
        var shift = new Vector2((width - (box[2] * scale)) / 2, (height - (box[3] * scale)) / 2);
        var canvas = new Canvas(width, height);
        canvas.Fill([[new(0, 0), new(width, 0), new(width, height), new(0, height)]], Colour(Styles["i-sky"].Fill!.Value));
        foreach (var shape in root.Descendants()) Paint(canvas, shape, scale, shift);
        return Drawing.Png.Of(canvas);
    }

    private static void Paint(Canvas canvas, XElement shape, float scale, Vector2 shift)
    {
        var name = shape.AncestorsAndSelf().Select(element => element.Attribute("class")?.Value).FirstOrDefault(value => value is not null) ?? "";
        if (!Styles.TryGetValue(name, out var style)) return;
        var outlines = Outlines(shape).Select(outline => (Points: outline.Points.ConvertAll(point => (point * scale) + shift), outline.IsClosed)).ToList();
        if (style.Fill is { } fill) canvas.Fill([.. outlines.Select(outline => outline.Points)], Colour(fill));
        if (style.Pen is not { } pen) return;
        foreach (var (points, isClosed) in outlines) canvas.Stroke(points, isClosed, style.Width * scale, Colour(pen));
    }

    private static IReadOnlyList<(List<Vector2> Points, bool IsClosed)> Outlines(XElement shape) => shape.Name.LocalName switch
    {
        "path" => PathData.Parse(shape.Attribute("d")?.Value ?? ""),
        "circle" => [(PathData.Ellipse(new(Of(shape, "cx"), Of(shape, "cy")), Of(shape, "r"), Of(shape, "r")), true)],
        "ellipse" => [(PathData.Ellipse(new(Of(shape, "cx"), Of(shape, "cy")), Of(shape, "rx"), Of(shape, "ry")), true)],
        "rect" => [([new(Of(shape, "x"), Of(shape, "y")), new(Of(shape, "x") + Of(shape, "width"), Of(shape, "y")), new(Of(shape, "x") + Of(shape, "width"), Of(shape, "y") + Of(shape, "height")), new(Of(shape, "x"), Of(shape, "y") + Of(shape, "height"))], true)],
        _ => [],
    };

    private static float Of(XElement shape, string attribute) =>
        float.TryParse(shape.Attribute(attribute)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Vector3 Colour(uint rgb) => new((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
}
