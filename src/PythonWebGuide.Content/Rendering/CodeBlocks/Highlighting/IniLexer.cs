namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Settings, one a line: INI files, systemd units and .env files.</summary>
internal static class IniLexer
{
    public static void Lex(Scanner scanner)
    {
        var hasKey = false;
        while (!scanner.AtEnd)
        {
            var isIndented = scanner.Current is ' ' or '\t';
            scanner.SkipBlanks();
            if (scanner.Current is '#' or ';')
                scanner.TakeLine(TokenKind.Comment);
            else if (scanner.Current == '[')
                LexSection(scanner);
            else if (isIndented && hasKey)
                LexValue(scanner);
            else
                hasKey |= LexSetting(scanner);
            scanner.SkipTo(scanner.LineEnd + 1);
        }
    }

    private static void LexSection(Scanner scanner) =>
        scanner.Take(TokenKind.Keyword, Line(scanner).IndexOf(']') is >= 0 and var closing ? closing + 1 : Line(scanner).Length);

    private static bool LexSetting(Scanner scanner)
    {
        var line = Line(scanner);
        var sign = line.IndexOfAny('=', ':');
        scanner.Take(TokenKind.Attribute, (sign < 0 ? line : line[..sign]).TrimEnd().Length);
        if (sign < 0)
            return false;

        scanner.SkipBlanks();
        scanner.Take(TokenKind.Operator);
        LexValue(scanner);
        return true;
    }

    // A comment in a value needs a blank before it: "#fff" and "a;b" are values.
    private static void LexValue(Scanner scanner)
    {
        scanner.SkipBlanks();
        if (scanner.Current is '"' or '\'' && Line(scanner)[1..].Contains(scanner.Current))
            scanner.TakeQuoted(TokenKind.String, scanner.Current);

        var value = Line(scanner);
        var comment = 0;
        while (comment < value.Length && !(value[comment] is '#' or ';' && (comment == 0 ? scanner.Previous : value[comment - 1]) is ' ' or '\t'))
            comment++;
        scanner.Take(TokenKind.String, comment);
        scanner.TakeLine(TokenKind.Comment);
    }

    private static ReadOnlySpan<char> Line(Scanner scanner) => scanner.Between(scanner.Position, scanner.LineEnd);
}
