namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

internal static class TokenKindExtensions
{
    /// <summary>
    /// Pygments' short CSS class, or null for a kind without a colour of its own. Operators and punctuation have none:
    /// they are a third of all tokens, and a span around each would double the size of a page.
    /// </summary>
    public static string? CssClassOrNull(this TokenKind kind) => kind switch
    {
        TokenKind.Keyword => "k",
        TokenKind.Constant => "kc",
        TokenKind.String => "s",
        TokenKind.Comment => "c",
        TokenKind.Preprocessor => "cp",
        TokenKind.Number => "m",
        TokenKind.Function => "nf",
        TokenKind.Decorator => "nd",
        TokenKind.Class => "nc",
        TokenKind.Builtin => "nb",
        TokenKind.Tag => "nt",
        TokenKind.Attribute => "na",
        TokenKind.Prompt => "gp",
        TokenKind.Output => "go",
        TokenKind.Inserted => "gi",
        TokenKind.Deleted => "gd",
        TokenKind.Heading => "gh",
        _ => null,
    };
}
