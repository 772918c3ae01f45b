namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>A run of characters of one kind. What lies between two tokens is plain.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
