namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>JSON, with the comments that some configuration files allow. Keys are tags.</summary>
internal static class JsonLexer
{
    private static readonly WordTable Words = WordTable.Of((TokenKind.Constant, "true false null"));

    public static void Lex(Scanner scanner)
    {
        while (!scanner.AtEnd)
            LexToken(scanner, scanner.Current);
    }

    private static void LexToken(Scanner scanner, char c)
    {
        if (c == '"')
            LexString(scanner);
        else if (char.IsAsciiDigit(c) || (c == '-' && char.IsAsciiDigit(scanner.Peek())))
            LexNumber(scanner);
        else if (Characters.IsWordStart(c))
            scanner.TakeTo(Words.KindOf(scanner.Between(scanner.Position, scanner.WordEnd())), scanner.WordEnd());
        else if (scanner.Sees("//"))
            scanner.TakeLine(TokenKind.Comment);
        else if (scanner.Sees("/*"))
            scanner.TakeThrough(TokenKind.Comment, "*/", 2);
        else
            scanner.Take("{}[],:".Contains(c) ? TokenKind.Punctuation : TokenKind.Plain);
    }

    private static void LexNumber(Scanner scanner)
    {
        var sign = scanner.Current == '-' ? 1 : 0;
        scanner.Take(TokenKind.Number, sign + Characters.NumberLength(scanner.Rest[sign..]));
    }

    // What follows a string tells whether it was a key.
    private static void LexString(Scanner scanner)
    {
        var end = 1;
        while (end < scanner.Rest.Length && scanner.Peek(end) is not ('"' or '\n'))
            end += scanner.Peek(end) == '\\' ? 2 : 1;
        if (end < scanner.Rest.Length && scanner.Peek(end) == '"')
            end++;
        var next = end;
        while (next < scanner.Rest.Length && char.IsWhiteSpace(scanner.Peek(next)))
            next++;
        scanner.Take(scanner.Peek(next) == ':' ? TokenKind.Tag : TokenKind.String, end);
    }
}
