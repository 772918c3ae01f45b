namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>SQL as PostgreSQL and SQLite speak it.</summary>
internal static class SqlLexer
{
    public static void Lex(Scanner scanner)
    {
        while (!scanner.AtEnd)
            LexToken(scanner, scanner.Current);
    }

    private static void LexToken(Scanner scanner, char c)
    {
        if (char.IsWhiteSpace(c))
            scanner.Skip();
        else if (Characters.IsWordStart(c))
            LexWord(scanner);
        else if (char.IsAsciiDigit(c))
            scanner.Take(TokenKind.Number, Characters.NumberLength(scanner.Rest));
        else if (scanner.Sees("--"))
            scanner.TakeLine(TokenKind.Comment);
        else if (scanner.Sees("/*"))
            TakeComment(scanner);
        else if (c is '\'' or '"')
            scanner.TakeQuoted(TokenKind.String, c, escapes: false, manyLines: true);
        else if (c is '$' or ':')
            LexParameter(scanner, c);
        else
            scanner.Take(KindOfSymbol(c));
    }

    private static TokenKind KindOfSymbol(char c) =>
        "+-*/<>=~!@#%^&|`?".Contains(c) ? TokenKind.Operator : "()[]{},;.".Contains(c) ? TokenKind.Punctuation : TokenKind.Plain;

    // A word after a point or before one is a name, whatever it means elsewhere.
    private static void LexWord(Scanner scanner)
    {
        var end = scanner.WordEnd();
        var next = end < scanner.End ? scanner.Text[end] : ' ';
        var isEscapeString = next == '\'' && scanner.Current is 'E' or 'e' or 'X' or 'x' or 'B' or 'b' && end == scanner.Position + 1;
        if (isEscapeString)
            TakeEscapeString(scanner);
        else
            scanner.TakeTo(scanner.Previous == '.' || next == '.' ? TokenKind.Plain : SqlWords.Table.KindOf(scanner.Between(scanner.Position, end)), end);
    }

    private static void TakeEscapeString(Scanner scanner)
    {
        var escapes = scanner.Current is 'E' or 'e';
        scanner.Take(TokenKind.String);
        scanner.TakeQuoted(TokenKind.String, '\'', escapes, manyLines: true);
    }

    // Comments nest in PostgreSQL.
    private static void TakeComment(Scanner scanner)
    {
        var at = scanner.Position + 2;
        for (var depth = 1; depth > 0 && at < scanner.End; at++)
        {
            var change = scanner.Text.AsSpan(at, Math.Min(2, scanner.End - at)) switch { "/*" => 1, "*/" => -1, _ => 0 };
            depth += change;
            at += change == 0 ? 0 : 1;
        }

        scanner.TakeTo(TokenKind.Comment, at);
    }

    // "$1" and ":name" are parameters, "$$" and "$body$" quote a function, "::" casts.
    private static void LexParameter(Scanner scanner, char c)
    {
        if (scanner.Sees("::"))
            scanner.Take(TokenKind.Operator, 2);
        else if (c == ':')
            scanner.Take(Characters.IsWordStart(scanner.Peek()) ? TokenKind.Plain : TokenKind.Punctuation, Characters.IsWordStart(scanner.Peek()) ? scanner.WordEnd(1) - scanner.Position : 1);
        else if (scanner.WordEnd(1) is var end && end < scanner.End && scanner.Text[end] == '$')
            scanner.TakeTo(TokenKind.String, end + 1);
        else
            scanner.SkipTo(end);
    }
}
