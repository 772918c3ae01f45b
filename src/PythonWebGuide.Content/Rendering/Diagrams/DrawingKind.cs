using System.Buffers;
using System.Collections.Frozen;

namespace PythonWebGuide.Content.Rendering.Diagrams;

/// <summary>What a drawing may be made of. A picture is also painted for previews of links, so it has only what the painter knows.</summary>
internal sealed class DrawingKind
{
    public static readonly DrawingKind Diagram = new()
    {
        Elements = Set("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "marker"),
        Attributes = Set(
            "viewBox", "id", "class", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "points", "transform", "dx", "dy",
            "refX", "refY", "markerWidth", "markerHeight", "markerUnits", "orient", "marker-start", "marker-mid", "marker-end", "text-anchor", "dominant-baseline", "xml:space"),
        Classes = Set(
            "d-box", "d-box-accent", "d-box-muted", "d-good", "d-bad", "d-line", "d-line-accent", "d-dashed", "d-head", "d-head-accent",
            "d-text", "d-strong", "d-small", "d-code", "d-mid", "d-end"),
    };

    public static readonly DrawingKind Picture = new()
    {
        Elements = Set("svg", "g", "path", "rect", "circle", "ellipse"),
        Attributes = Set("viewBox", "class", "d", "x", "y", "cx", "cy", "r", "rx", "ry", "width", "height"),
        Classes = Set("i-sky", "i-sun", "i-far", "i-near", "i-stone", "i-paper", "i-accent", "i-path", "i-line"),
        PathCharacters = SearchValues.Create("MLHVCSQZmlhvcsqz0123456789+-., \t\r\n"),
        RoundsCorners = false,
    };

    public required FrozenSet<string> Elements { get; init; }

    public required FrozenSet<string> Attributes { get; init; }

    public required FrozenSet<string> Classes { get; init; }

    /// <summary>The letters of commands, and what stands between them; null when the data of a path may have any.</summary>
    public SearchValues<char>? PathCharacters { get; init; }

    public bool RoundsCorners { get; init; } = true;

    private static FrozenSet<string> Set(params ReadOnlySpan<string> names) => FrozenSet.Create(StringComparer.Ordinal, names);
}
