namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// Colours code without a package, in linear time. What counts as a keyword, a string and so on follows Pygments, which the
/// content tests compare with; the kinds' CSS classes are its short ones.
/// </summary>
internal static class Highlighter
{
    /// <summary>Whether a fence may name this language. Names are in lower case: <c>python</c>, <c>py</c>, <c>shell-session</c> ...</summary>
    public static bool Knows(string language) => Languages.LexerOrNull(language) is not null;

    /// <summary>
    /// The code as encoded HTML, one string a line without its line end; colours are <c>&lt;span class="k"&gt;</c>. A token over
    /// several lines is closed and opened again at each. A line end closes a line: "a\n" is one line, "" is none.
    /// Text and languages that nobody knows are encoded only.
    /// </summary>
    public static IReadOnlyList<string> Lines(string code, string language) => HtmlLines.Of(code, Tokenize(code, language));

    /// <summary>The tokens in the order of the text; what lies between them is plain.</summary>
    internal static IReadOnlyList<Token> Tokenize(string code, string language)
    {
        var tokens = new TokenList();
        Languages.LexerOrNull(language)?.Invoke(new Scanner(code, 0, code.Length, tokens));
        return tokens.Tokens;
    }
}
