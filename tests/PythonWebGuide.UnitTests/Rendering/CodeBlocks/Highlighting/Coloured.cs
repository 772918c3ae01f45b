using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

namespace PythonWebGuide.UnitTests.Rendering.CodeBlocks.Highlighting;

/// <summary>Shows tokens as a test can read them: "k def", "nf show".</summary>
internal static class Coloured
{
    public static readonly string[] Languages =
    [
        "python", "console", "bash", "powershell", "html", "django", "css", "javascript", "json", "yaml", "toml", "ini", "sql",
        "dockerfile", "http", "diff", "text",
    ];

    /// <summary>Every token that the page will colour, in order.</summary>
    public static string[] Parts(string language, string code) =>
        [.. from token in Highlighter.Tokenize(code, language)
            let cssClass = token.Kind.CssClassOrNull()
            where cssClass is not null
            select $"{cssClass} {code.Substring(token.Start, token.Length)}"];

    /// <summary>The tokens of one kind.</summary>
    public static string[] Parts(string language, TokenKind kind, string code) =>
        [.. from token in Highlighter.Tokenize(code, language) where token.Kind == kind select code.Substring(token.Start, token.Length)];
}
