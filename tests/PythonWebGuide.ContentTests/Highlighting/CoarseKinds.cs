using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

namespace PythonWebGuide.ContentTests.Highlighting;

/// <summary>The kinds that both sides are mapped onto; pygments_tokens.py holds the other half.</summary>
internal static class CoarseKinds
{
    /// <summary>The coarse kind of each character of a text.</summary>
    public static string[] OfEachCharacter(string text, IEnumerable<Token> tokens)
    {
        var kinds = new string[text.Length];
        Array.Fill(kinds, "plain");
        foreach (var token in tokens)
            Array.Fill(kinds, Of(token.Kind), token.Start, token.Length);
        return kinds;
    }

    private static string Of(TokenKind kind) => kind switch
    {
        TokenKind.Constant => "keyword",
        TokenKind.Preprocessor => "comment",
        TokenKind.Decorator => "function",
        _ => Enum.GetName(kind)!.ToLowerInvariant(),
    };
}
