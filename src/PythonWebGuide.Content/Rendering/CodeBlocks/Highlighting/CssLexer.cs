using System.Buffers;

namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Style sheets, nested rules included.</summary>
internal sealed class CssLexer(Scanner scanner)
{
    private static readonly SearchValues<char> StatementEnds = SearchValues.Create(";{}");
    private static readonly WordTable Functions = WordTable.Of(
        (TokenKind.Builtin, "attr calc clamp counter counters cubic-bezier hsl hsla linear-gradient max min oklch radial-gradient rgb rgba rotate rotateX rotateY scale steps translate translateX translateY url"));

    public static void Lex(Scanner scanner) => new CssLexer(scanner).Run();

    // A statement is read to the character that ends it, which tells a declaration from a nested rule.
    private void Run()
    {
        while (!scanner.AtEnd)
        {
            var c = scanner.Current;
            if (char.IsWhiteSpace(c))
                scanner.Skip();
            else if (c is '{' or '}' or ';')
                scanner.Take(TokenKind.Punctuation);
            else if (scanner.Sees("/*"))
                scanner.TakeThrough(TokenKind.Comment, "*/", 2);
            else
                LexStatement(c);
        }
    }

    private void LexStatement(char c)
    {
        var end = scanner.FindAny(StatementEnds);
        if (c == '@')
            LexAtRule(end);
        else if (end < scanner.End && scanner.Text[end] == '{')
            LexSelector(end);
        else
            LexDeclaration(end);
    }

    private void LexAtRule(int end)
    {
        scanner.Take(TokenKind.Punctuation);
        scanner.TakeTo(TokenKind.Keyword, NameEnd());
        LexSelector(end);
    }

    private void LexSelector(int end)
    {
        while (scanner.Position < end)
        {
            var c = scanner.Current;
            if (LexCommon(c))
                continue;
            if (c is '.' or '#' or ':' && IsName(scanner.Peek()))
                LexPrefixedName(c);
            else if (IsName(c))
                scanner.TakeTo(TokenKind.Tag, NameEnd());
            else
                scanner.Take(c == ':' ? TokenKind.Punctuation : TokenKind.Operator);
        }
    }

    private void LexPrefixedName(char c)
    {
        scanner.Take(TokenKind.Punctuation);
        scanner.TakeTo(c switch { '.' => TokenKind.Class, ':' => TokenKind.Decorator, _ => TokenKind.Plain }, NameEnd());
    }

    private void LexDeclaration(int end)
    {
        if (IsName(scanner.Current))
            scanner.TakeTo(scanner.Sees("--") ? TokenKind.Plain : TokenKind.Keyword, NameEnd());
        while (scanner.Position < end)
        {
            var c = scanner.Current;
            if (!LexCommon(c))
                LexValue(c);
        }
    }

    private void LexValue(char c)
    {
        if (c == '#')
            scanner.TakeTo(TokenKind.Number, scanner.WordEnd(1));
        else if (char.IsAsciiDigit(c) || (c is '.' or '-' or '+' && (char.IsAsciiDigit(scanner.Peek()) || scanner.Peek() == '.')))
            LexNumber();
        else if (Characters.IsWord(c) || (c == '-' && IsName(scanner.Peek())))
            LexName();
        else if (c == '!')
            scanner.TakeTo(TokenKind.Preprocessor, scanner.WordEnd(1));
        else
            scanner.Take(c is ':' or '(' or ')' or ',' ? TokenKind.Punctuation : TokenKind.Operator);
    }

    private void LexNumber()
    {
        var sign = scanner.Current is '-' or '+' ? 1 : 0;
        scanner.Take(TokenKind.Number, Math.Max(1, sign + Characters.NumberLength(scanner.Rest[sign..])));
        if (scanner.Current == '%')
            scanner.Take(TokenKind.Keyword);
        else if (IsName(scanner.Current))
            scanner.TakeTo(TokenKind.Keyword, scanner.WordEnd());
    }

    private void LexName()
    {
        var end = Math.Max(NameEnd(), scanner.Position + 1);
        var isFunction = end < scanner.End && scanner.Text[end] == '(';
        var kind = scanner.Sees("--") ? TokenKind.Plain
            : !isFunction ? TokenKind.Constant
            : Functions.KindOf(scanner.Between(scanner.Position, end)) == TokenKind.Builtin ? TokenKind.Builtin : TokenKind.Function;
        scanner.TakeTo(kind, end);
    }

    private bool LexCommon(char c)
    {
        if (char.IsWhiteSpace(c))
            scanner.Skip();
        else if (scanner.Sees("/*"))
            scanner.TakeThrough(TokenKind.Comment, "*/", 2);
        else if (c is '"' or '\'')
            scanner.TakeQuoted(TokenKind.String, c);
        else
            return false;
        return true;
    }

    private int NameEnd()
    {
        var end = scanner.Position;
        while (end < scanner.End && IsName(scanner.Text[end]))
            end++;
        return end;
    }

    private static bool IsName(char c) => Characters.IsWord(c) || c == '-';
}
