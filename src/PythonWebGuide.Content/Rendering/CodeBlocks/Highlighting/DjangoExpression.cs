namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>What stands inside a template tag after its name: variables, filters, tests, strings.</summary>
internal static class DjangoExpression
{
    private static readonly WordTable Words = WordTable.Of(
        (TokenKind.Keyword, """
            and as by context else from if ignore import in is missing not only or recursive reversed scoped with without
            true false none True False None _
            """),
        (TokenKind.Builtin, "block cycler forloop joiner loop namespace self super varargs kwargs caller"));

    public static void Lex(Scanner scanner)
    {
        while (!scanner.AtEnd)
            LexToken(scanner, scanner.Current);
    }

    private static void LexToken(Scanner scanner, char c)
    {
        if (c is '"' or '\'')
            scanner.TakeQuoted(TokenKind.String, c, manyLines: true);
        else if (char.IsAsciiDigit(c))
            scanner.Take(TokenKind.Number, Characters.NumberLength(scanner.Rest));
        else if (Characters.IsWordStart(c))
            LexWord(scanner);
        else if (c == '|')
            LexFilter(scanner);
        else
            scanner.Take("=!<>+-*/%~:()[]{},".Contains(c) ? TokenKind.Operator : TokenKind.Plain);
    }

    private static void LexWord(Scanner scanner)
    {
        var end = scanner.WordEnd();
        var kind = scanner.Previous == '.' ? TokenKind.Plain : Words.KindOf(scanner.Between(scanner.Position, end));
        var isTest = scanner.Between(scanner.Position, end) is "is";
        scanner.TakeTo(kind, end);
        if (isTest)
            LexTest(scanner);
    }

    private static void LexFilter(Scanner scanner)
    {
        scanner.Take(TokenKind.Operator);
        scanner.SkipBlanks();
        if (Characters.IsWordStart(scanner.Current))
            scanner.TakeTo(TokenKind.Function, scanner.WordEnd());
    }

    // "is defined", "is not none": the tests are functions as filters are.
    private static void LexTest(Scanner scanner)
    {
        scanner.SkipBlanks();
        if (scanner.Sees("not "))
            scanner.Take(TokenKind.Keyword, 3);
        scanner.SkipBlanks();
        if (Characters.IsWordStart(scanner.Current))
            scanner.TakeTo(TokenKind.Function, scanner.WordEnd());
    }
}
