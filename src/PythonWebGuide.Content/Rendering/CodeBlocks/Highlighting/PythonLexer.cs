namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Python 3.14, with nested formatted strings, soft keywords and type parameters.</summary>
internal sealed class PythonLexer
{
    private readonly Scanner scanner;
    private readonly PythonStrings strings;

    // Only the first word of a line looks ahead along it; after a semicolon that would cost a hostile line its square.
    private bool beginsStatement = true;

    // What the next name is: a function after def, a class after class, a module (plain) after import.
    private TokenKind? nextName;

    private PythonLexer(Scanner scanner) => (this.scanner, strings) = (scanner, new PythonStrings(scanner));

    public static void Lex(Scanner scanner) => new PythonLexer(scanner).Run();

    private void Run()
    {
        while (!scanner.AtEnd)
        {
            if (strings.InText)
                strings.LexText();
            else
                LexCode();
        }
    }

    private void LexCode()
    {
        var c = scanner.Current;
        if (Characters.IsWordStart(c))
            LexWord();
        else if (c == '\n')
            EndLine();
        else if (char.IsWhiteSpace(c))
            scanner.Skip();
        else if (c == '#')
            scanner.TakeLine(TokenKind.Comment);
        else
            LexLiteralOrSymbol(c);
    }

    private void EndLine()
    {
        scanner.Skip();
        beginsStatement = true;
        nextName = null;
    }

    private void LexLiteralOrSymbol(char c)
    {
        if (c is '"' or '\'')
            strings.Open(0);
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(scanner.Peek())))
            scanner.Take(TokenKind.Number, Characters.NumberLength(scanner.Rest));
        else if (c == '@' && beginsStatement && Characters.IsWordStart(scanner.Peek()))
            scanner.Take(TokenKind.Decorator, 1 + DottedLength(1));
        else if (!strings.TakeSymbol())
            LexSymbol(c);
        beginsStatement = false;
    }

    private void LexSymbol(char c)
    {
        if ((c is '!' or ':') && scanner.Peek() == '=')
            scanner.Take(TokenKind.Operator, 2);
        else if ("()[]{}:,;".Contains(c))
            scanner.Take(TokenKind.Punctuation);
        else if ("-~+/*%=<>&^|.@".Contains(c))
            scanner.Take(TokenKind.Operator);
        else
            scanner.Skip();
    }

    private void LexWord()
    {
        var end = scanner.WordEnd();
        var word = scanner.Between(scanner.Position, end);
        if (scanner.Between(end, scanner.End) is ['"' or '\'', ..] && PythonStrings.IsPrefix(word))
            strings.Open(word.Length);
        else if (IsSoftKeyword(word))
            LexSoftKeyword(end);
        else if (nextName is { } kind)
            LexExpectedName(kind, word, end);
        else
            LexPlainWord(word, end);
        beginsStatement = false;
    }

    private void LexPlainWord(ReadOnlySpan<char> word, int end)
    {
        var kind = word is ['_', '_', ..] ? PythonWords.Methods.KindOf(word) : TokenKind.Plain;
        if (kind == TokenKind.Plain && scanner.Previous != '.')
            kind = PythonWords.Table.KindOf(word);
        if (kind == TokenKind.Keyword)
            nextName = NameAfter(word);
        scanner.TakeTo(kind, end);
    }

    private TokenKind? NameAfter(ReadOnlySpan<char> keyword) => keyword switch
    {
        "def" => TokenKind.Function,
        "class" => TokenKind.Class,
        "import" or "from" when beginsStatement => TokenKind.Plain,
        _ => null,
    };

    private void LexExpectedName(TokenKind kind, ReadOnlySpan<char> name, int end)
    {
        nextName = null;
        if (PythonWords.Table.KindOf(name) is TokenKind.Keyword)
            LexPlainWord(name, end);
        else if (kind == TokenKind.Plain)
            scanner.Skip(DottedLength(0));
        else
            scanner.TakeTo(kind, end);
    }

    private int DottedLength(int distance)
    {
        var end = scanner.WordEnd(distance) - scanner.Position;
        while (scanner.Peek(end) == '.' && Characters.IsWordStart(scanner.Peek(end + 1)))
            end = scanner.WordEnd(end + 1) - scanner.Position;
        return end - distance;
    }

    private bool IsSoftKeyword(ReadOnlySpan<char> word) => beginsStatement && word switch
    {
        "match" or "case" => BeginsPattern(scanner.Rest[word.Length..]),
        "type" => BeginsAlias(scanner.Rest[word.Length..]),
        _ => false,
    };

    // "match x:" and "case [x]:", but neither "match = x", "match.group(1)" nor "match(x)".
    private static bool BeginsPattern(ReadOnlySpan<char> rest)
    {
        var line = rest.IndexOf('\n') is >= 0 and var length ? rest[..length] : rest;
        var subject = line.TrimStart(' ');
        return !subject.IsEmpty && line.Contains(':')
            && (Characters.IsWord(subject[0]) ? subject.Length < line.Length && !BeginsOperator(subject) : "\"'([{-*".Contains(subject[0]));
    }

    private static bool BeginsOperator(ReadOnlySpan<char> text) =>
        text.StartsWith("in ") || text.StartsWith("is ") || text.StartsWith("and ") || text.StartsWith("or ") || text.StartsWith("if ");

    private static bool BeginsAlias(ReadOnlySpan<char> rest)
    {
        var name = rest.TrimStart(' ');
        if (name.Length == rest.Length || name.IsEmpty || !Characters.IsWordStart(name[0]))
            return false;
        var length = 1;
        while (length < name.Length && Characters.IsWord(name[length]))
            length++;
        return name[length..].TrimStart(' ') is ['=' or '[', ..];
    }

    private void LexSoftKeyword(int end)
    {
        var isCase = scanner.Current == 'c';
        scanner.TakeTo(TokenKind.Keyword, end);
        scanner.SkipBlanks();
        if (isCase && scanner.Current == '_' && !Characters.IsWord(scanner.Peek()))
            scanner.Take(TokenKind.Keyword);
    }
}
