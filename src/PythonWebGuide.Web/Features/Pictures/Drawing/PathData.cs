using System.Globalization;
using System.Numerics;

namespace PythonWebGuide.Web.Features.Pictures.Drawing;

/// <summary>The outline of an SVG path as polygons: curves become short lines.</summary>
internal static class PathData
{
    private const int PiecesOfCurve = 16;

    public static IReadOnlyList<(List<Vector2> Points, bool IsClosed)> Parse(string data)
    {
        var outlines = new List<(List<Vector2> Points, bool IsClosed)>();
        var numbers = new PathNumbers(data);
        var (at, start, control) = (Vector2.Zero, Vector2.Zero, Vector2.Zero);
        var (command, before) = ('M', ' ');
        List<Vector2> points = [];
        while (numbers.Next(ref command))
        {
            var from = char.IsAsciiLetterLower(command) ? at : Vector2.Zero;
            var kind = char.ToUpperInvariant(command);
            var reflected = before is 'C' or 'S' ? (2 * at) - control : at;
            switch (kind)
            {
                case 'M':
                    if (points.Count > 1) outlines.Add((points, false));
                    at = start = from + numbers.Point();
                    points = [at];
                    command = command == 'm' ? 'l' : 'L';
                    break;
                case 'Z':
                    outlines.Add((points, true));
                    at = start;
                    points = [at];
                    break;
                case 'H': points.Add(at = new Vector2(from.X + numbers.Number(), at.Y)); break;
                case 'V': points.Add(at = new Vector2(at.X, from.Y + numbers.Number())); break;
                case 'C': Curve(points, at, from + numbers.Point(), control = from + numbers.Point(), at = from + numbers.Point()); break;
                case 'S': Curve(points, at, reflected, control = from + numbers.Point(), at = from + numbers.Point()); break;
                case 'Q':
                    var (middle, end) = (from + numbers.Point(), from + numbers.Point());
                    Curve(points, at, at + ((middle - at) * 2 / 3), end + ((middle - end) * 2 / 3), end);
                    at = end;
                    break;
                default: points.Add(at = from + numbers.Point()); break;
            }

            before = kind;
        }

        if (points.Count > 1) outlines.Add((points, false));
        return outlines;
    }

    public static List<Vector2> Ellipse(Vector2 center, float rx, float ry, int corners = 64) =>
        [.. Enumerable.Range(0, corners).Select(i => center + new Vector2(rx * MathF.Cos(i * MathF.Tau / corners), ry * MathF.Sin(i * MathF.Tau / corners)))];

    private static void Curve(List<Vector2> points, Vector2 from, Vector2 first, Vector2 second, Vector2 to)
    {
        for (var i = 1; i <= PiecesOfCurve; i++)
        {
            var t = i / (float)PiecesOfCurve;
            var u = 1 - t;
            points.Add((u * u * u * from) + (3 * u * u * t * first) + (3 * u * t * t * second) + (t * t * t * to));
        }
    }

    /// <summary>Commands and numbers in their order.</summary>
    private sealed class PathNumbers(string data)
    {
        private int at;

        /// <returns>False at the end, or where nobody can go on; a command that is not written is the one before.</returns>
        public bool Next(ref char command)
        {
            SkipBlanks();
            if (at >= data.Length) return false;
            if (char.IsAsciiLetter(data[at])) command = data[at++];
            else if (command is 'Z' or 'z') return false; // which takes no numbers
            return true;
        }

        public Vector2 Point() => new(Number(), Number());

        public float Number()
        {
            SkipBlanks();
            var start = at;
            if (at < data.Length && data[at] is '-' or '+') at++;
            var hasPoint = false;
            while (at < data.Length && (char.IsAsciiDigit(data[at]) || (data[at] == '.' && !hasPoint)))
            {
                hasPoint |= data[at] == '.';
                at++;
            }

            if (at == start) at++; // what is no number counts as none, and is not read again
            return float.TryParse(data.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        private void SkipBlanks()
        {
            while (at < data.Length && data[at] is ' ' or ',' or '\n' or '\t') at++;
        }
    }
}
