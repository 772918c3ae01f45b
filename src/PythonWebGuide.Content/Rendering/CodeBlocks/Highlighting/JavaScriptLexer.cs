namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>JavaScript. Names at definitions stay plain, as Pygments leaves them.</summary>
internal sealed class JavaScriptLexer(Scanner scanner)
{
    private static readonly WordTable Words = WordTable.Of(
        (TokenKind.Keyword, """
            as async await break case catch class const constructor continue debugger default delete do else enum export
            extends finally for from function if implements import in instanceof interface let new of package private
            protected public return static super switch this throw try typeof var void while with yield
            """),
        (TokenKind.Constant, "true false null undefined NaN Infinity"),
        (TokenKind.Builtin, """
            Array ArrayBuffer Atomics BigInt Boolean DataView Date Error EvalError Function Intl JSON Map Math Number Object
            Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError
            URIError WeakMap WeakSet document eval globalThis isFinite isNaN parseFloat parseInt window decodeURI
            decodeURIComponent encodeURI encodeURIComponent
            """));

    // For each open template the number of braces that its expression has open; the innermost on top.
    private readonly Stack<int> templates = new();
    private bool isInTemplate;

    // After a value a slash divides; anywhere else it begins a regular expression.
    private bool followsValue;

    public static void Lex(Scanner scanner) => new JavaScriptLexer(scanner).Run();

    private void Run()
    {
        if (scanner.Sees("#!"))
            scanner.TakeLine(TokenKind.Comment);
        while (!scanner.AtEnd)
        {
            if (isInTemplate)
                LexTemplate();
            else
                LexCode(scanner.Current);
        }
    }

    private void LexCode(char c)
    {
        if (char.IsWhiteSpace(c))
            scanner.Skip();
        else if (Characters.IsWordStart(c) || c == '$')
            LexWord();
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(scanner.Peek())))
            LexNumber();
        else if (c is '"' or '\'')
            TakeString(c);
        else if (c == '`')
            BeginTemplate();
        else if (c == '/')
            LexSlash();
        else
            LexSymbol(c);
    }

    private void LexWord()
    {
        var end = scanner.Position;
        while (end < scanner.End && (Characters.IsWord(scanner.Text[end]) || scanner.Text[end] == '$'))
            end++;
        var kind = scanner.Previous is '.' or '#' ? TokenKind.Plain : Words.KindOf(scanner.Between(scanner.Position, end));
        followsValue = kind != TokenKind.Keyword || scanner.Between(scanner.Position, end) is "this" or "super";
        scanner.TakeTo(kind, end);
    }

    private void LexNumber()
    {
        var length = Characters.NumberLength(scanner.Rest);
        scanner.Take(TokenKind.Number, length + (scanner.Peek(length) == 'n' ? 1 : 0));
        followsValue = true;
    }

    private void TakeString(char quote)
    {
        scanner.TakeQuoted(TokenKind.String, quote);
        followsValue = true;
    }

    private void BeginTemplate()
    {
        scanner.Take(TokenKind.String);
        templates.Push(0);
        isInTemplate = true;
    }

    private void LexTemplate()
    {
        var at = 0;
        while (at < scanner.Rest.Length && scanner.Peek(at) != '`' && !(scanner.Peek(at) == '$' && scanner.Peek(at + 1) == '{'))
            at += scanner.Peek(at) == '\\' ? 2 : 1;

        var expressionFollows = scanner.Peek(at) == '$';
        scanner.Take(TokenKind.String, at + (expressionFollows ? 2 : 1));
        isInTemplate = false;
        followsValue = !expressionFollows;
        if (!expressionFollows)
            templates.Pop();
    }

    private void LexSlash()
    {
        if (scanner.Peek() == '/')
            scanner.TakeLine(TokenKind.Comment);
        else if (scanner.Peek() == '*')
            scanner.TakeThrough(TokenKind.Comment, "*/", 2);
        else if (!followsValue)
            TakeRegex();
        else
            TakeOperator();
    }

    // A slash in brackets does not end the expression. Without an end it is no expression, but is taken all the same:
    // searching again from each following slash would not be linear.
    private void TakeRegex()
    {
        var at = 1;
        var isInBrackets = false;
        while (at < scanner.Rest.Length && scanner.Peek(at) != '\n' && (isInBrackets || scanner.Peek(at) != '/'))
        {
            isInBrackets = scanner.Peek(at) switch { '[' => true, ']' => false, _ => isInBrackets };
            at += scanner.Peek(at) == '\\' ? 2 : 1;
        }

        if (scanner.Peek(at) == '/')
            at = scanner.WordEnd(Math.Min(at + 1, scanner.Rest.Length)) - scanner.Position;
        scanner.Take(TokenKind.String, at);
        followsValue = true;
    }

    private void LexSymbol(char c)
    {
        if (templates.Count > 0 && c is '{' or '}')
        {
            LexBraceInTemplate(c);
            return;
        }

        if (scanner.Sees("=>") || scanner.Sees("..."))
            scanner.Take(TokenKind.Punctuation, c == '=' ? 2 : 3);
        else if ("()[]{};,.".Contains(c))
            scanner.Take(TokenKind.Punctuation);
        else
            TakeOperator();
        followsValue = c is ')' or ']' or '}';
    }

    private void LexBraceInTemplate(char c)
    {
        var open = templates.Pop();
        isInTemplate = c == '}' && open == 0;
        templates.Push(isInTemplate ? 0 : open + (c == '{' ? 1 : -1));
        scanner.Take(isInTemplate ? TokenKind.String : TokenKind.Punctuation);
        followsValue = c == '}';
    }

    private void TakeOperator()
    {
        scanner.Take("+-*/%=<>!&|^~?:".Contains(scanner.Current) ? TokenKind.Operator : TokenKind.Plain);
        followsValue = false;
    }
}
