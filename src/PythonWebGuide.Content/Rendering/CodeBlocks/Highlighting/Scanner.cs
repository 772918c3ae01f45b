using System.Buffers;

namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// A place in a text (or in a part of one) and the tokens found before it. It only moves forward, and whoever searches
/// ahead takes what was searched: that keeps every lexer linear, whatever the text.
/// </summary>
internal sealed class Scanner
{
    private readonly string text;
    private readonly int start;
    private readonly int end;
    private readonly TokenList tokens;

    public Scanner(string text, int start, int end, TokenList tokens)
    {
        (this.text, this.start, this.end, this.tokens) = (text, start, end, tokens);
        Position = start;
    }

    public string Text => text;

    public TokenList Tokens => tokens;

    public int Position { get; private set; }

    public int End => end;

    public bool AtEnd => Position >= end;

    /// <summary>The character here; NUL at the end.</summary>
    public char Current => Position < end ? text[Position] : '\0';

    /// <summary>The character before; a text begins as a line does.</summary>
    public char Previous => Position > start ? text[Position - 1] : '\n';

    public ReadOnlySpan<char> Rest => text.AsSpan(Position, end - Position);

    /// <summary>Where this line ends: the position of its line feed, or of the end.</summary>
    public int LineEnd => Find('\n');

    public char Peek(int distance = 1) => Position + distance < end ? text[Position + distance] : '\0';

    public bool Sees(string expected) => Rest.StartsWith(expected, StringComparison.Ordinal);

    public ReadOnlySpan<char> Between(int from, int to) => text.AsSpan(from, to - from);

    /// <summary>The position of the next such character, or the end.</summary>
    public int Find(char wanted, int distance = 0) => Found(Rest[Math.Min(distance, Rest.Length)..].IndexOf(wanted), distance);

    /// <inheritdoc cref="Find(char, int)"/>
    public int Find(string wanted, int distance = 0) =>
        Found(Rest[Math.Min(distance, Rest.Length)..].IndexOf(wanted, StringComparison.Ordinal), distance);

    /// <inheritdoc cref="Find(char, int)"/>
    public int FindAny(SearchValues<char> wanted, int distance = 0) =>
        Found(Rest[Math.Min(distance, Rest.Length)..].IndexOfAny(wanted), distance);

    public void Skip(int length = 1) => Position = Math.Min(end, Position + length);

    public void SkipTo(int position) => Position = Math.Clamp(position, Position, end);

    public void SkipBlanks()
    {
        while (Position < end && text[Position] is ' ' or '\t' or '\r')
            Position++;
    }

    public void SkipWhiteSpace()
    {
        while (Position < end && char.IsWhiteSpace(text[Position]))
            Position++;
    }

    public void Take(TokenKind kind, int length = 1) => TakeTo(kind, Position + length);

    /// <summary>Takes everything up to a position, which may lie past the end.</summary>
    public void TakeTo(TokenKind kind, int position)
    {
        var from = Position;
        SkipTo(position);
        tokens.Add(kind, from, Position - from);
    }

    public void TakeLine(TokenKind kind) => TakeTo(kind, LineEnd);

    /// <summary>Takes everything up to and with the closing text, or all that is left.</summary>
    public void TakeThrough(TokenKind kind, string closing, int distance = 0) =>
        TakeTo(kind, Find(closing, distance) + closing.Length);

    /// <summary>Takes one string: up to its quote, over escaped characters, at most to the end of its line unless it may go on.</summary>
    public void TakeQuoted(TokenKind kind, char quote, bool escapes = true, bool manyLines = false)
    {
        var at = Position + 1;
        while (at < end && text[at] != quote && (manyLines || text[at] != '\n'))
            at += escapes && text[at] == '\\' ? 2 : 1;
        TakeTo(kind, at < end && text[at] == quote ? at + 1 : at);
    }

    /// <summary>Lexes the part up to a position in another language.</summary>
    public void Embed(Action<Scanner> lex, int to)
    {
        var stop = Math.Clamp(to, Position, end);
        lex(new Scanner(text, Position, stop, tokens));
        SkipTo(stop);
    }

    /// <summary>The position after the word that starts at a distance from here.</summary>
    public int WordEnd(int distance = 0)
    {
        var at = Position + distance;
        while (at < end && Characters.IsWord(text[at]))
            at++;
        return Math.Min(at, end);
    }

    private int Found(int index, int distance) => index < 0 ? end : Position + distance + index;
}
