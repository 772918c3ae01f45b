using System.Buffers;

namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>HTML (and, near enough, XML and SVG), with the scripts and styles inside.</summary>
internal sealed class HtmlLexer(Scanner scanner)
{
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(" \t\r\n=>/\"'<");
    private static readonly SearchValues<char> UnquotedEnds = SearchValues.Create(" \t\r\n>");

    public static void Lex(Scanner scanner) => new HtmlLexer(scanner).Run();

    private void Run()
    {
        while (!scanner.AtEnd)
        {
            scanner.SkipTo(scanner.Find('<'));
            if (scanner.Sees("<!--"))
                scanner.TakeThrough(TokenKind.Comment, "-->", 4);
            else if (scanner.Sees("<![CDATA["))
                scanner.TakeThrough(TokenKind.Preprocessor, "]]>");
            else if (scanner.Sees("<!") || scanner.Sees("<?"))
                scanner.TakeThrough(TokenKind.Preprocessor, ">");
            else if (char.IsAsciiLetter(scanner.Peek()) || scanner.Peek() == '/')
                LexTag();
            else
                scanner.Skip();
        }
    }

    private void LexTag()
    {
        var isClosing = scanner.Peek() == '/';
        scanner.Take(TokenKind.Punctuation, isClosing ? 2 : 1);
        var name = TakeTagName();
        var scriptType = LexAttributes();
        if (!isClosing && name is "script")
            LexRaw("</script", HoldsJson(scriptType) ? JsonLexer.Lex : JavaScriptLexer.Lex);
        else if (!isClosing && name is "style")
            LexRaw("</style", CssLexer.Lex);
    }

    private static bool HoldsJson(string scriptType) =>
        scriptType.Contains("json", StringComparison.OrdinalIgnoreCase) || scriptType.Contains("importmap", StringComparison.Ordinal);

    private string TakeTagName()
    {
        var end = scanner.Position;
        while (end < scanner.End && (Characters.IsWord(scanner.Text[end]) || scanner.Text[end] is '-' or ':' or '.'))
            end++;
        var name = scanner.Between(scanner.Position, end);
        var known = name.Equals("script", StringComparison.OrdinalIgnoreCase) ? "script"
            : name.Equals("style", StringComparison.OrdinalIgnoreCase) ? "style" : "";
        scanner.TakeTo(TokenKind.Tag, end);
        return known;
    }

    /// <returns>The value of the type attribute, which tells what a script holds.</returns>
    private string LexAttributes()
    {
        var type = "";
        while (!scanner.AtEnd && scanner.Current is not ('>' or '<'))
        {
            var start = scanner.Position;
            if (char.IsWhiteSpace(scanner.Current))
                scanner.SkipWhiteSpace();
            else if (scanner.Current == '/')
                scanner.Take(TokenKind.Punctuation);
            else if (scanner.Current is '"' or '\'')
                TakeValue();
            else
                scanner.TakeTo(TokenKind.Attribute, Math.Max(start + 1, scanner.FindAny(AttributeNameEnds)));

            var isType = scanner.Between(start, scanner.Position).Equals("type", StringComparison.OrdinalIgnoreCase);
            if (TakeValueAfterEquals() is ({ } from, var to) && isType)
                type = scanner.Between(from, to).ToString();
        }

        if (scanner.Current == '>')
            scanner.Take(TokenKind.Punctuation);
        return type;
    }

    private (int? From, int To) TakeValueAfterEquals()
    {
        var at = scanner.Position;
        while (at < scanner.End && char.IsWhiteSpace(scanner.Text[at]))
            at++;
        if (at >= scanner.End || scanner.Text[at] != '=')
            return (null, 0);

        scanner.SkipTo(at);
        scanner.Take(TokenKind.Operator);
        scanner.SkipWhiteSpace();
        var from = scanner.Position;
        TakeValue();
        return (from, scanner.Position);
    }

    private void TakeValue()
    {
        if (scanner.Current is '"' or '\'')
            scanner.TakeTo(TokenKind.String, scanner.Find(scanner.Current, 1) + 1);
        else
            scanner.TakeTo(TokenKind.String, scanner.FindAny(UnquotedEnds));
    }

    private void LexRaw(string closing, Action<Scanner> lex)
    {
        var length = scanner.Rest.IndexOf(closing, StringComparison.OrdinalIgnoreCase);
        scanner.Embed(lex, length < 0 ? scanner.End : scanner.Position + length);
    }
}
