namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>As much PowerShell as a Windows reader of the guide types: commands, strings, comments, operators by name.</summary>
internal static class PowerShellLexer
{
    private static readonly WordTable Words = WordTable.IgnoringCase(
        (TokenKind.Keyword, """
            begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach from
            function if in param process return switch throw trap try until using while
            """),
        (TokenKind.Builtin, "cd cat clear copy cp curl del dir echo iex irm iwr kill ls mkdir move mv ps pwd rm rmdir set sls sort type where"));

    private static readonly WordTable Operators = WordTable.IgnoringCase(
        (TokenKind.Operator, """
            and as band bnot bor bxor ccontains ceq cge cgt cle clike clt cmatch cne contains creplace csplit eq f ge gt
            icontains ieq ilike imatch in ine is isnot join le like lt match ne not notcontains notin notlike notmatch or
            replace split xor
            """));

    public static void Lex(Scanner scanner)
    {
        while (!scanner.AtEnd)
            LexToken(scanner, scanner.Current);
    }

    private static void LexToken(Scanner scanner, char c)
    {
        if (char.IsWhiteSpace(c))
            scanner.Skip();
        else if (c == '#')
            scanner.TakeLine(TokenKind.Comment);
        else if (scanner.Sees("<#"))
            scanner.TakeThrough(TokenKind.Comment, "#>");
        else if (c is '"' or '\'')
            LexString(scanner, c);
        else if (c == '$')
            LexVariable(scanner);
        else if (c == '-' && Operators.KindOf(scanner.Between(scanner.Position + 1, scanner.WordEnd(1))) == TokenKind.Operator)
            scanner.TakeTo(TokenKind.Operator, scanner.WordEnd(1));
        else if (Characters.IsWord(c) || c == '-')
            LexWord(scanner);
        else
            scanner.Take("(){}[],.;|&=:\\/+*%!<>@".Contains(c) ? TokenKind.Punctuation : TokenKind.Plain);
    }

    // A backtick escapes; a doubled quote is two strings for our purpose. Here-strings begin and end with @.
    private static void LexString(Scanner scanner, char quote)
    {
        if (scanner.Previous == '@' && scanner.Peek() == '\n')
        {
            scanner.TakeThrough(TokenKind.String, "\n" + quote + "@", distance: 1);
            return;
        }

        var at = 1;
        while (at < scanner.Rest.Length && scanner.Peek(at) != quote)
            at += quote == '"' && scanner.Peek(at) == '`' ? 2 : 1;
        scanner.Take(TokenKind.String, at + 1);
    }

    private static void LexVariable(Scanner scanner)
    {
        var end = scanner.WordEnd(1);
        if (end < scanner.End && scanner.Text[end] == ':')
            end = scanner.WordEnd(end - scanner.Position + 1);
        if (scanner.Between(scanner.Position, end) is "$true" or "$false" or "$null")
            scanner.TakeTo(TokenKind.Constant, end);
        else
            scanner.SkipTo(end);
    }

    private static void LexWord(Scanner scanner)
    {
        var end = scanner.Position + 1;
        while (end < scanner.End && (Characters.IsWord(scanner.Text[end]) || scanner.Text[end] == '-'))
            end++;
        var word = scanner.Between(scanner.Position, end);
        scanner.TakeTo(IsCommand(word) ? TokenKind.Builtin : scanner.Previous is '-' or '.' ? TokenKind.Plain : Words.KindOf(word), end);
    }

    // Commands are named Verb-Noun.
    private static bool IsCommand(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is > 1 and var dash && dash + 1 < word.Length && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[dash + 1]);
}
