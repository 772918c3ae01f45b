namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Tokens in the order of the text. Neighbours of one kind become one token, which saves spans in the page.</summary>
internal sealed class TokenList
{
    private readonly List<Token> tokens = [];

    public IReadOnlyList<Token> Tokens => tokens;

    public void Add(TokenKind kind, int start, int length)
    {
        if (kind == TokenKind.Plain || length <= 0)
            return;

        if (tokens.Count > 0 && tokens[^1] is var last && last.Kind == kind && last.End == start)
            tokens[^1] = last with { Length = last.Length + length };
        else
            tokens.Add(new Token(kind, start, length));
    }
}
