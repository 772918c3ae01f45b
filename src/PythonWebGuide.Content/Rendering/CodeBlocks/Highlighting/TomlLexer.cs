using System.Buffers;

namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>TOML. Keys stay plain, as Pygments leaves them; table headers are keywords.</summary>
internal sealed class TomlLexer(Scanner scanner)
{
    private static readonly SearchValues<char> HeaderEnds = SearchValues.Create("\n#\"'");
    private static readonly WordTable Words = WordTable.Of((TokenKind.Constant, "true false"), (TokenKind.Number, "inf nan"));

    private int depth;
    private bool isValue;

    public static void Lex(Scanner scanner) => new TomlLexer(scanner).Run();

    private void Run()
    {
        var beginsLine = true;
        while (!scanner.AtEnd)
        {
            var c = scanner.Current;
            if (c == '\n')
            {
                beginsLine = depth == 0;
                isValue &= depth > 0;
                scanner.Skip();
            }
            else if (char.IsWhiteSpace(c))
            {
                scanner.Skip();
            }
            else
            {
                LexToken(c, beginsLine);
                beginsLine = false;
            }
        }
    }

    private void LexToken(char c, bool beginsLine)
    {
        if (c == '#')
            scanner.TakeLine(TokenKind.Comment);
        else if (c is '"' or '\'')
            LexString(c);
        else if (c == '[' && beginsLine)
            LexHeader();
        else if (Characters.IsWord(c) || c is '-' or '+')
            LexWord();
        else
            LexSymbol(c);
    }

    private void LexSymbol(char c)
    {
        depth += c is '[' or '{' ? 1 : c is ']' or '}' && depth > 0 ? -1 : 0;
        if (c == '=')
            isValue = true;
        else if (c is ',' or '{')
            isValue = depth > 0 && c == ',' && isValue;
        scanner.Take(c == '=' ? TokenKind.Operator : "[]{},.".Contains(c) ? TokenKind.Punctuation : TokenKind.Plain);
    }

    private void LexHeader()
    {
        while (!scanner.AtEnd && scanner.Current is not ('\n' or '#'))
        {
            if (scanner.Current is '"' or '\'')
                LexString(scanner.Current);
            else
                scanner.TakeTo(TokenKind.Keyword, scanner.FindAny(HeaderEnds));
        }
    }

    private void LexString(char quote)
    {
        if (scanner.Peek() != quote || scanner.Peek(2) != quote)
        {
            scanner.TakeQuoted(TokenKind.String, quote, escapes: quote == '"');
            return;
        }

        var at = 3;
        while (at < scanner.Rest.Length && !(scanner.Peek(at) == quote && scanner.Peek(at + 1) == quote && scanner.Peek(at + 2) == quote))
            at += quote == '"' && scanner.Peek(at) == '\\' ? 2 : 1;
        scanner.Take(TokenKind.String, at + 3);
    }

    // Keys, numbers, dates and constants are words of the same characters; the place tells them apart.
    private void LexWord()
    {
        var end = scanner.Position;
        while (end < scanner.End && (Characters.IsWord(scanner.Text[end]) || scanner.Text[end] is '-' or '+' || (isValue && scanner.Text[end] is '.' or ':')))
            end++;
        var word = scanner.Between(scanner.Position, end);
        scanner.TakeTo(isValue ? KindOfValue(word) : TokenKind.Plain, end);
    }

    private static TokenKind KindOfValue(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word.TrimStart("+-") is [var first, ..] ? first : ' ') ? TokenKind.Number : Words.KindOf(word.TrimStart("+-"));
}
