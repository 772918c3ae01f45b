using System.Buffers;
using System.Text;

namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Writes code and its tokens as HTML, line by line: no span reaches over a line end.</summary>
internal sealed class HtmlLines(string code)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\r\n");

    private readonly List<string> lines = [];
    private readonly StringBuilder line = new();

    public static IReadOnlyList<string> Of(string code, IReadOnlyList<Token> tokens)
    {
        var html = new HtmlLines(code);
        var position = 0;
        foreach (var token in tokens)
        {
            html.Write(position, token.Start, cssClass: null);
            html.Write(token.Start, token.End, token.Kind.CssClassOrNull());
            position = token.End;
        }

        html.Write(position, code.Length, cssClass: null);
        html.EndText();
        return html.lines;
    }

    private void Write(int from, int to, string? cssClass)
    {
        while (from < to)
        {
            var lineEnd = code.AsSpan(from, to - from).IndexOfAny('\r', '\n');
            var stop = lineEnd < 0 ? to : from + lineEnd;
            WriteSpan(code.AsSpan(from, stop - from), cssClass);
            from = stop;
            if (from < to)
                from = EndLine(from);
        }
    }

    private void WriteSpan(ReadOnlySpan<char> text, string? cssClass)
    {
        if (cssClass is null || text.IsWhiteSpace())
        {
            Encode(text);
            return;
        }

        line.Append("<span class=\"").Append(cssClass).Append("\">");
        Encode(text);
        line.Append("</span>");
    }

    // The text stands between tags, never in an attribute: quotes may stay as they are.
    private void Encode(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var index)
        {
            line.Append(text[..index]).Append(text[index] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(index + 1)..];
        }

        line.Append(text);
    }

    // CR LF is one line end, even where a token ends between the two.
    private int EndLine(int position)
    {
        if (code[position] == '\n' && position > 0 && code[position - 1] == '\r')
            return position + 1;
        lines.Add(line.ToString());
        line.Clear();
        return position + 1;
    }

    // As everywhere in this project a line end closes a line; it does not begin an empty one.
    private void EndText()
    {
        if (code.Length > 0 && code[^1] is not ('\r' or '\n'))
            lines.Add(line.ToString());
    }
}
