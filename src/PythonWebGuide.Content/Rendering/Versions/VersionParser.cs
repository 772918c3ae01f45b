using Markdig.Helpers;
using Markdig.Parsers;

namespace PythonWebGuide.Content.Rendering.Versions;

internal sealed class VersionParser : InlineParser
{
    private const string Opening = "{{v:";
    private const int MaxName = 60;

    public VersionParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.Match(Opening)) return false;
        var rest = slice.Text.AsSpan(slice.Start + Opening.Length, Math.Min(MaxName, slice.End + 1 - slice.Start - Opening.Length));
        var length = rest.IndexOf("}}");
        if (length <= 0) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new VersionInline(rest[..length].Trim().ToString())
        {
            Line = line,
            Column = column,
            Span = new Markdig.Syntax.SourceSpan(start, start + Opening.Length + length + 1),
        };
        slice.Start += Opening.Length + length + 2;
        return true;
    }
}
