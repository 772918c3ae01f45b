namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>HTTP messages: request or status line, headers, a body in the language that Content-Type names.</summary>
internal sealed class HttpLexer(Scanner scanner)
{
    private static readonly WordTable Methods = WordTable.Of(
        (TokenKind.Function, "GET POST PUT DELETE HEAD OPTIONS TRACE PATCH CONNECT"));

    private Action<Scanner> lexBody = _ => { };

    public static void Lex(Scanner scanner) => new HttpLexer(scanner).Run();

    private void Run()
    {
        while (!scanner.AtEnd)
        {
            lexBody = _ => { };
            scanner.SkipWhiteSpace();
            if (scanner.Sees("HTTP/"))
                LexStatusLine();
            else
                LexRequestLine();
            LexHeaders();
            scanner.Embed(lexBody, BodyEnd());
        }
    }

    private void LexRequestLine()
    {
        var lineEnd = scanner.LineEnd;
        scanner.TakeTo(Methods.KindOf(scanner.Between(scanner.Position, scanner.WordEnd())), scanner.WordEnd());
        var version = scanner.Between(scanner.Position, lineEnd).LastIndexOf(" HTTP/", StringComparison.Ordinal);
        scanner.SkipTo(version < 0 ? lineEnd : scanner.Position + version + 1);
        LexVersion();
        scanner.SkipTo(lineEnd + 1);
    }

    private void LexStatusLine()
    {
        LexVersion();
        scanner.SkipBlanks();
        scanner.TakeTo(TokenKind.Number, scanner.WordEnd());
        scanner.SkipBlanks();
        scanner.TakeLine(TokenKind.Builtin);
        scanner.Skip();
    }

    private void LexVersion()
    {
        if (!scanner.Sees("HTTP/"))
            return;
        scanner.Take(TokenKind.Keyword, 4);
        scanner.Take(TokenKind.Operator);
        while (char.IsAsciiDigit(scanner.Current) || scanner.Current == '.')
            scanner.Take(TokenKind.Number);
    }

    private void LexHeaders()
    {
        while (!scanner.AtEnd && scanner.Current is not ('\n' or '\r') && !BeginsMessage(scanner.Position))
        {
            var line = scanner.Between(scanner.Position, scanner.LineEnd);
            var colon = line.IndexOf(':');
            if (colon > 0 && line[0] is not (' ' or '\t'))
            {
                if (line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))
                    lexBody = BodyLexer(line);
                scanner.Take(TokenKind.Attribute, colon);
                scanner.Take(TokenKind.Operator);
            }

            scanner.SkipTo(scanner.LineEnd + 1);
        }
    }

    private static Action<Scanner> BodyLexer(ReadOnlySpan<char> contentType) =>
        contentType.Contains("json", StringComparison.OrdinalIgnoreCase) ? JsonLexer.Lex
        : contentType.Contains("html", StringComparison.OrdinalIgnoreCase) || contentType.Contains("xml", StringComparison.OrdinalIgnoreCase) ? HtmlLexer.Lex
        : contentType.Contains("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? FormLexer.Lex
        : _ => { };

    // One block may show a request and its response: a line that begins a message ends the body before.
    private int BodyEnd()
    {
        var line = scanner.Position;
        while (line < scanner.End && !BeginsMessage(line))
            line = scanner.Find('\n', line - scanner.Position) + 1;
        return Math.Min(line, scanner.End);
    }

    private bool BeginsMessage(int lineStart)
    {
        var rest = scanner.Between(lineStart, scanner.End);
        if (rest.StartsWith("HTTP/"))
            return true;
        var method = rest[..Math.Min(rest.Length, 8)].IndexOf(' ');
        if (method <= 0 || Methods.KindOf(rest[..method]) != TokenKind.Function)
            return false;
        var line = scanner.Between(lineStart, scanner.Find('\n', lineStart - scanner.Position));
        return line.TrimEnd('\r').LastIndexOf(" HTTP/", StringComparison.Ordinal) > method;
    }
}
