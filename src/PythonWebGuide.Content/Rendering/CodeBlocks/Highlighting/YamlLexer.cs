using System.Buffers;

namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>YAML, line by line. Keys are tags; unquoted values stay plain, as Pygments leaves them.</summary>
internal sealed class YamlLexer(Scanner scanner)
{
    private static readonly SearchValues<char> ScalarStops = SearchValues.Create(":#\n,[]{}");

    private int flowDepth;

    // The column of the innermost key or dash of this line: a block of text below belongs to it while it stands further in.
    private int column;

    public static void Lex(Scanner scanner) => new YamlLexer(scanner).Run();

    private void Run()
    {
        while (!scanner.AtEnd)
        {
            LexLine();
            scanner.Skip();
        }
    }

    private void LexLine()
    {
        var lineStart = scanner.Position;
        column = 0;
        if (scanner.Sees("---") || scanner.Sees("..."))
            scanner.Skip(3);
        while (!scanner.AtEnd && scanner.Current != '\n')
        {
            scanner.SkipBlanks();
            if (scanner.Current != '\n' && !scanner.AtEnd && LexNode(scanner.Position - lineStart))
                return;
        }
    }

    /// <returns>True after a block of text, which has eaten the end of its last line.</returns>
    private bool LexNode(int indent)
    {
        var c = scanner.Current;
        if (c == '#' && char.IsWhiteSpace(scanner.Previous))
            scanner.TakeLine(TokenKind.Comment);
        else if (c is '-' or '?' or ':' && IsBlank(scanner.Peek()))
            LexIndicator(indent);
        else if (c is '"' or '\'')
            LexQuoted(c, indent);
        else if (c is '&' or '*' && !IsBlank(scanner.Peek()))
            scanner.SkipTo(WordEnd());
        else if (c == '!')
            scanner.TakeTo(TokenKind.Keyword, WordEnd());
        else if (c is '|' or '>' && flowDepth == 0 && IsBlockHeader())
            return LexBlock();
        else if (c is '[' or ']' or '{' or '}' or ',')
            LexFlow(c);
        else
            LexScalar(indent);
        return false;
    }

    private void LexIndicator(int indent)
    {
        column = indent;
        scanner.Take(TokenKind.Punctuation);
    }

    private void LexFlow(char c)
    {
        flowDepth = Math.Max(0, flowDepth + (c is '[' or '{' ? 1 : c == ',' ? 0 : -1));
        scanner.Take(TokenKind.Punctuation);
    }

    private void LexQuoted(char quote, int indent)
    {
        scanner.TakeQuoted(TokenKind.String, quote, escapes: quote == '"', manyLines: true);
        if (scanner.Current != ':')
            return;
        column = indent;
        scanner.Take(TokenKind.Punctuation);
    }

    // A plain scalar may hold almost anything, even a colon, as long as no blank follows.
    private void LexScalar(int indent)
    {
        var end = scanner.FindAny(ScalarStops, 1);
        while (end < scanner.End && !EndsScalar(end))
            end = scanner.FindAny(ScalarStops, end - scanner.Position + 1);

        var isKey = end < scanner.End && scanner.Text[end] == ':';
        scanner.TakeTo(isKey ? TokenKind.Tag : TokenKind.Plain, end);
        if (!isKey)
            return;
        column = indent;
        scanner.Take(TokenKind.Punctuation);
    }

    private bool EndsScalar(int at) => scanner.Text[at] switch
    {
        '\n' => true,
        '#' => scanner.Text[at - 1] is ' ' or '\t',
        ':' => at + 1 >= scanner.End || IsBlank(scanner.Text[at + 1]) || (flowDepth > 0 && scanner.Text[at + 1] is ',' or ']' or '}'),
        _ => flowDepth > 0,
    };

    private bool IsBlockHeader()
    {
        var at = 1;
        while (scanner.Peek(at) is '+' or '-' || char.IsAsciiDigit(scanner.Peek(at)))
            at++;
        return IsBlank(scanner.Peek(at));
    }

    private bool LexBlock()
    {
        scanner.TakeTo(TokenKind.Punctuation, WordEnd());
        scanner.SkipBlanks();
        if (scanner.Current == '#')
            scanner.TakeLine(TokenKind.Comment);
        scanner.SkipTo(scanner.LineEnd);
        while (!scanner.AtEnd && BelongsToBlock(scanner.Position + 1))
        {
            scanner.Skip();
            scanner.TakeLine(TokenKind.String);
        }

        return true;
    }

    private bool BelongsToBlock(int lineStart)
    {
        var at = lineStart;
        while (at < scanner.End && scanner.Text[at] == ' ')
            at++;
        return at < scanner.End && (at - lineStart > column || scanner.Text[at] is '\n' or '\r');
    }

    private int WordEnd()
    {
        var end = scanner.Position + 1;
        while (end < scanner.End && !char.IsWhiteSpace(scanner.Text[end]) && !(flowDepth > 0 && scanner.Text[end] is ',' or ']' or '}'))
            end++;
        return end;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\0';
}
