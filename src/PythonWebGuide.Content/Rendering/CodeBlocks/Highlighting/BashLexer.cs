namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Shell commands. Substitutions nest in strings and in each other, so the open ones lie on a stack.</summary>
internal sealed class BashLexer
{
    private static readonly WordTable Words = WordTable.Of(
        (TokenKind.Keyword, "if fi else elif then while until in do done for return function case esac select break continue"),
        (TokenKind.Builtin, """
            alias bg bind builtin caller cd command compgen complete declare dirs disown echo enable eval exec exit export
            false fc fg getopts hash help history jobs kill let local logout popd printf pushd pwd read readonly set shift
            shopt source suspend test time times trap true type typeset ulimit umask unalias unset wait
            """));

    private readonly Scanner scanner;
    private readonly BashHeredocs heredocs;
    private readonly Stack<Open> open = new();

    private BashLexer(Scanner scanner) => (this.scanner, heredocs) = (scanner, new BashHeredocs(scanner));

    private enum Open
    {
        Command,
        Arithmetic,
        Variable,
        Backtick,
        String,
    }

    public static void Lex(Scanner scanner) => new BashLexer(scanner).Run();

    private void Run()
    {
        if (scanner.Sees("#!"))
            scanner.TakeLine(TokenKind.Comment);
        while (!scanner.AtEnd)
        {
            if (open.TryPeek(out var inner) && inner == Open.String)
                LexString();
            else
                LexCommand(scanner.Current);
        }
    }

    private void LexCommand(char c)
    {
        if (c == '\n')
            EndLine();
        else if (char.IsWhiteSpace(c))
            scanner.Skip();
        else if (c == '#' && char.IsWhiteSpace(scanner.Previous))
            scanner.TakeLine(TokenKind.Comment);
        else if (c == '$')
            LexDollar();
        else if (!TakeQuoted(c) && !TakeClosing(c) && !TakeOperator(c))
            LexWord();
    }

    private void EndLine()
    {
        scanner.Skip();
        heredocs.TakeTexts();
    }

    private bool TakeQuoted(char c)
    {
        if (c == '\\')
            scanner.Take(TokenKind.String, 2);
        else if (c == '\'')
            scanner.TakeQuoted(TokenKind.String, '\'', escapes: false, manyLines: true);
        else if (c == '"')
            Begin(Open.String, TokenKind.String, 1);
        else if (c == '`')
            LexBacktick();
        else
            return false;
        return true;
    }

    private void LexString()
    {
        var at = 0;
        while (scanner.Peek(at) is not ('"' or '$' or '`') && at < scanner.Rest.Length)
            at += scanner.Peek(at) == '\\' ? 2 : 1;
        scanner.Take(TokenKind.String, at);
        if (scanner.Current == '"')
            End(TokenKind.String, 1);
        else if (scanner.Current == '`')
            LexBacktick();
        else if (scanner.Current == '$')
            LexDollar();
    }

    private void LexDollar()
    {
        if (scanner.Sees("$(("))
            Begin(Open.Arithmetic, TokenKind.Keyword, 3);
        else if (scanner.Sees("$("))
            Begin(Open.Command, TokenKind.Keyword, 2);
        else if (scanner.Sees("${"))
            Begin(Open.Variable, TokenKind.String, 2);
        else if (scanner.Peek() == '\'' && open.Count == 0)
            scanner.TakeQuoted(TokenKind.String, '\'');
        else
            scanner.Skip(Math.Max(1, VariableLength()));
    }

    private int VariableLength() => Characters.IsWordStart(scanner.Peek())
        ? scanner.WordEnd(1) - scanner.Position
        : scanner.Peek() is >= '0' and <= '9' or '#' or '$' or '?' or '!' or '*' or '@' or '-' ? 2 : 1;

    private void LexBacktick()
    {
        if (open.TryPeek(out var inner) && inner == Open.Backtick)
            End(TokenKind.String, 1);
        else
            Begin(Open.Backtick, TokenKind.String, 1);
    }

    private bool TakeClosing(char c)
    {
        var inner = open.TryPeek(out var top) ? top : (Open?)null;
        if (c == ')' && inner == Open.Arithmetic && scanner.Peek() == ')')
            End(TokenKind.Keyword, 2);
        else if (c == ')' && inner == Open.Command)
            End(TokenKind.Keyword, 1);
        else if (c == '}' && inner == Open.Variable)
            End(TokenKind.String, 1);
        else
            return false;
        return true;
    }

    private bool TakeOperator(char c)
    {
        if (scanner.Sees("&&") || scanner.Sees("||"))
            scanner.Take(TokenKind.Operator, 2);
        else if (c is '[' or ']' or '{' or '}' or '(' or ')' or '=' || IsInArithmetic(c))
            scanner.Take(TokenKind.Operator);
        else if (c is ';' or '&' or '|')
            scanner.Take(TokenKind.Punctuation);
        else if (c == '<')
            heredocs.TakeLess();
        else if (c == '>')
            scanner.Skip();
        else
            return false;
        return true;
    }

    private bool IsInArithmetic(char c) =>
        c is '+' or '-' or '*' or '/' or '%' or '<' or '>' && open.TryPeek(out var inner) && inner == Open.Arithmetic;

    private void LexWord()
    {
        var end = scanner.Position;
        while (end < scanner.End && !IsWordEnd(scanner.Text[end]))
            end++;
        var word = scanner.Between(scanner.Position, end);
        var next = end < scanner.End ? scanner.Text[end] : ' ';
        var standsAlone = scanner.Previous is not ('<' or '>' or '=') && (char.IsWhiteSpace(next) || next is ';' or ')' or '`');
        var kind = word.ContainsAnyExceptInRange('0', '9')
            ? standsAlone ? Words.KindOf(word) : TokenKind.Plain
            : TokenKind.Number;
        scanner.TakeTo(kind, end);
    }

    private static bool IsWordEnd(char c) =>
        char.IsWhiteSpace(c) || c is '=' or '[' or ']' or '{' or '}' or '(' or ')' or '$' or '"' or '\'' or '`' or '\\' or '<' or '>' or '&' or '|' or ';';

    private void Begin(Open inner, TokenKind kind, int length)
    {
        open.Push(inner);
        scanner.Take(kind, length);
    }

    private void End(TokenKind kind, int length)
    {
        open.Pop();
        scanner.Take(kind, length);
    }
}
