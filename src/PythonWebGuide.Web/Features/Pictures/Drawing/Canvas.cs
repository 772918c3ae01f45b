using System.Numerics;

namespace PythonWebGuide.Web.Features.Pictures.Drawing;

/// <summary>Pixels that are filled by polygons, their edges smoothed: each row is looked at four times, each pixel by the part that is covered.</summary>
internal sealed class Canvas(int width, int height)
{
    private const int RowsOfPixel = 4;
    private const int CornersOfPen = 16;

    private readonly List<(float X, int Turn)> crossings = [];
    private readonly Vector3[] pixels = new Vector3[width * height];

    public int Width => width;

    public int Height => height;

    /// <summary>Three bytes a pixel, row by row.</summary>
    public byte[] Bytes()
    {
        var bytes = new byte[pixels.Length * 3];
        for (var i = 0; i < pixels.Length; i++) (bytes[i * 3], bytes[(i * 3) + 1], bytes[(i * 3) + 2]) = (Byte(pixels[i].X), Byte(pixels[i].Y), Byte(pixels[i].Z));
        return bytes;
    }

    public void Fill(IReadOnlyList<List<Vector2>> polygons, Vector3 colour)
    {
        var edges = polygons.SelectMany(Edges).Where(edge => edge.From.Y != edge.To.Y).ToList();
        if (edges.Count == 0) return;
        var top = Math.Clamp((int)edges.Min(edge => Math.Min(edge.From.Y, edge.To.Y)), 0, height);
        var bottom = Math.Clamp((int)edges.Max(edge => Math.Max(edge.From.Y, edge.To.Y)) + 1, 0, height);
        var rows = new List<(Vector2 From, Vector2 To)>[height];
        foreach (var edge in edges)
        {
            var last = Math.Min((int)Math.Max(edge.From.Y, edge.To.Y), bottom - 1);
            for (var row = Math.Max((int)Math.Min(edge.From.Y, edge.To.Y), top); row <= last; row++) (rows[row] ??= []).Add(edge);
        }

        var coverage = new float[width];
        for (var row = top; row < bottom; row++)
        {
            if (rows[row] is not { } crossed) continue;
            Array.Clear(coverage);
            for (var part = 0; part < RowsOfPixel; part++) Cover(coverage, crossed, row + ((part + 0.5f) / RowsOfPixel));
            for (var column = 0; column < width; column++)
            {
                if (coverage[column] > 0) pixels[(row * width) + column] = Vector3.Lerp(pixels[(row * width) + column], colour, Math.Min(coverage[column], 1));
            }
        }
    }

    /// <summary>A line as wide as a pen, round at its ends and corners.</summary>
    public void Stroke(List<Vector2> points, bool isClosed, float pen, Vector3 colour)
    {
        List<List<Vector2>> parts = [.. points.Select(point => PathData.Ellipse(point, pen / 2, pen / 2, CornersOfPen))];
        for (var i = isClosed ? 0 : 1; i < points.Count; i++)
        {
            var (from, to) = (points[i == 0 ? points.Count - 1 : i - 1], points[i]);
            if (from == to) continue;
            var along = Vector2.Normalize(to - from) * pen / 2;
            var side = new Vector2(-along.Y, along.X);
            parts.Add([from - side, to - side, to + side, from + side]); // turns as the circles do, so that what is covered twice stays covered
        }

        Fill(parts, colour);
    }

    private static IEnumerable<(Vector2 From, Vector2 To)> Edges(List<Vector2> polygon) =>
        polygon.Select((point, index) => (point, polygon[(index + 1) % polygon.Count]));

    /// <summary>Adds the spans within the outline (by winding number) of one line across.</summary>
    private void Cover(float[] coverage, List<(Vector2 From, Vector2 To)> edges, float y)
    {
        crossings.Clear();
        foreach (var (from, to) in edges)
        {
            if ((from.Y <= y) != (to.Y <= y)) crossings.Add((from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)), from.Y < to.Y ? 1 : -1));
        }

        crossings.Sort((one, other) => one.X.CompareTo(other.X));
        var winding = 0;
        for (var i = 0; i + 1 < crossings.Count; i++)
        {
            winding += crossings[i].Turn;
            if (winding != 0) Span(coverage, crossings[i].X, crossings[i + 1].X);
        }
    }

    private static void Span(float[] coverage, float from, float to)
    {
        from = Math.Clamp(from, 0, coverage.Length);
        to = Math.Clamp(to, 0, coverage.Length);
        for (var column = (int)from; column < coverage.Length && column < to; column++)
            coverage[column] += (Math.Min(to, column + 1) - Math.Max(from, column)) / RowsOfPixel;
    }

    private static byte Byte(float value) => (byte)Math.Clamp((int)MathF.Round(value), 0, 255);
}
