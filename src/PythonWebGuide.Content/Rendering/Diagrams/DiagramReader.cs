using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Sources;

namespace PythonWebGuide.Content.Rendering.Diagrams;

/// <summary>
/// Copies an SVG file, element by element, into markup that may stand in a page: only drawing elements and attributes,
/// only the site's classes, ids made unique, nothing that loads or runs.
/// </summary>
internal static class DiagramReader
{
    private const int MostWidth = 420;
    private const long MostCharacters = 128 * 1024;

    /// <summary>The illustration beside a landing page or a path, as decoration; empty without one.</summary>
    /// <param name="page">The Markdown file; the picture has its name.</param>
    public static string PictureOf(SourcePath page, ArticleContext article)
    {
        if (!SourcePath.TryParse($"{page.Folder}/{page.Name}.svg", null, out var path) || article.Guide.Folder.FileOrNull(path) is not { } file) return "";
        var svg = ReadOrNull(file, "site-picture-", "", out var problem, DrawingKind.Picture);
        if (problem is not null) article.Report(RuleIds.DiagramIsSafe, 1, 1, $"{path}: {problem}");
        return problem is null ? svg! : "";
    }

    /// <returns>The markup, or null when the file is no SVG at all; <paramref name="problem"/> is the first thing wrong.</returns>
    public static string? ReadOrNull(SourceFile file, string idPrefix, string alternative, out string? problem, DrawingKind? kind = null)
    {
        if (file.ReadOrNull(out problem) is not { } bytes) return null;
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            return Copy(reader, idPrefix, alternative, kind ?? DrawingKind.Diagram, ref problem);
        }
        catch (XmlException failure)
        {
            problem = $"it is not well-formed SVG: {failure.Message}";
            return null;
        }
    }

    private static string Copy(XmlReader reader, string idPrefix, string alternative, DrawingKind kind, ref string? problem)
    {
        var svg = new StringBuilder();
        var skipped = -1;
        while (reader.Read())
        {
            if (skipped >= 0 && reader.Depth > skipped) continue;
            skipped = -1;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !kind.Elements.Contains(reader.LocalName):
                    problem ??= At(reader, $"the element <{reader.LocalName}> is not allowed; draw with {string.Join(", ", kind.Elements.Order(StringComparer.Ordinal))}");
                    if (!reader.IsEmptyElement) skipped = reader.Depth;
                    break;
                case XmlNodeType.Element: Open(reader, svg, idPrefix, alternative, kind, ref problem); break;
                case XmlNodeType.EndElement when kind.Elements.Contains(reader.LocalName): svg.Append("</").Append(reader.LocalName).Append('>'); break;
                case XmlNodeType.Text or XmlNodeType.CDATA: svg.Append(WebUtility.HtmlEncode(reader.Value)); break;
                case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when svg.Length > 0 && svg[^1] != ' ': svg.Append(' '); break;
            }
        }

        return svg.ToString().Trim();
    }

    private static void Open(XmlReader reader, StringBuilder svg, string idPrefix, string alternative, DrawingKind kind, ref string? problem)
    {
        var isRoot = reader.Depth == 0;
        var (element, empty) = (reader.LocalName, reader.IsEmptyElement);
        svg.Append('<').Append(element);
        if (isRoot)
        {
            if (alternative.Length == 0) svg.Append(" aria-hidden=\"true\"");
            else svg.Append(" role=\"img\" aria-label=\"").Append(WebUtility.HtmlEncode(alternative)).Append('"');
            if (element != "svg") problem ??= At(reader, $"the root element is <{element}>, not <svg>");
            if (Width(reader.GetAttribute("viewBox")) is not { } width) problem ??= At(reader, "the svg element needs a viewBox of four numbers, the last two above 0: `viewBox=\"0 0 400 200\"`");
            else if (width > MostWidth) problem ??= At(reader, $"the viewBox is {width} wide, over {MostWidth}, and would not be legible on a phone; stack the parts");
        }

        while (reader.MoveToNextAttribute())
        {
            if (reader.Name.StartsWith("xmlns", StringComparison.Ordinal) || (isRoot && reader.Name is ("width" or "height"))) continue;
            if (Value(reader, element, idPrefix, kind, ref problem) is { } value) svg.Append(' ').Append(reader.Name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }

        reader.MoveToElement();
        svg.Append(empty ? "/>" : ">");
    }

    /// <summary>The attribute's value as it may stand in the page; null (and a problem) when it may not.</summary>
    private static string? Value(XmlReader reader, string element, string idPrefix, DrawingKind kind, ref string? problem)
    {
        var (name, value) = (reader.Name, reader.Value);
        if (!kind.Attributes.Contains(name) || (!kind.RoundsCorners && element == "rect" && name is "rx" or "ry"))
        {
            problem ??= At(reader, $"the attribute '{name}' is not allowed; use the site's classes for looks");
            return null;
        }

        if (name == "id") return idPrefix + value;
        if (name == "d" && kind.PathCharacters is { } known && value.AsSpan().ContainsAnyExcept(known)) problem ??= At(reader, "the path has a command other than M, L, H, V, C, S, Q and Z; draw arcs as curves");
        if (name == "class" && value.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(css => !kind.Classes.Contains(css)) is { } unknown)
            problem ??= At(reader, $"the class '{unknown}' is not one of the site's: {string.Join(", ", kind.Classes.Order(StringComparer.Ordinal))}");
        if (!name.StartsWith("marker-", StringComparison.Ordinal)) return value;
        if (value.StartsWith("url(#", StringComparison.Ordinal) && value.IndexOf(')', StringComparison.Ordinal) == value.Length - 1) return $"url(#{idPrefix}{value[5..]}";
        problem ??= At(reader, $"'{name}' must be `url(#id)` of a marker in the same file");
        return null;
    }

    private static double? Width(string? viewBox) =>
        viewBox?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) is [var left, var top, var width, var height]
        && Number(left) is not null && Number(top) is not null && Number(height) > 0 && Number(width) is > 0 and var found ? found : null;

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string At(XmlReader reader, string message) =>
        reader is IXmlLineInfo info ? $"line {info.LineNumber}: {message}" : message;
}
