namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>The body that a browser sends for a form: name=value&amp;name=value.</summary>
internal static class FormLexer
{
    public static void Lex(Scanner scanner)
    {
        while (!scanner.AtEnd)
        {
            scanner.SkipWhiteSpace();
            TakeTo(scanner, TokenKind.Tag, '=');
            scanner.Take(scanner.Current == '=' ? TokenKind.Operator : TokenKind.Punctuation);
            TakeTo(scanner, TokenKind.String, '&');
            scanner.Take(TokenKind.Punctuation);
        }
    }

    // Up to the sign, or to whatever else ends a name or a value.
    private static void TakeTo(Scanner scanner, TokenKind kind, char sign)
    {
        var end = scanner.Position;
        while (end < scanner.End && scanner.Text[end] != sign && scanner.Text[end] != '&' && !char.IsWhiteSpace(scanner.Text[end]))
            end++;
        scanner.TakeTo(kind, end);
    }
}
