namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// Python's strings. Formatted strings may hold expressions that hold strings, to any depth, so the open ones lie on a
/// stack of our own: a hostile text can fill it, but not overflow the thread's.
/// </summary>
internal sealed class PythonStrings(Scanner scanner)
{
    private readonly Stack<Part> parts = new();

    private enum Place
    {
        Text,
        Expression,
        Format,
    }

    /// <summary>Whether the scanner stands in the text of a formatted string, not in code.</summary>
    public bool InText => parts.TryPeek(out var part) && part.Place != Place.Expression;

    /// <summary>Whether these letters, followed by a quote, begin a string.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> letters) => letters.Length switch
    {
        0 => true,
        1 => (letters[0] | 0x20) is 'r' or 'b' or 'u' or 'f' or 't',
        2 => ((letters[0] | 0x20), (letters[1] | 0x20)) is ('r', 'b' or 'f' or 't') or ('b' or 'f' or 't', 'r'),
        _ => false,
    };

    /// <summary>Takes a string with its prefix; of a formatted one only the opening, its text is next.</summary>
    public void Open(int prefixLength)
    {
        var prefix = scanner.Rest[..prefixLength];
        var isFormatted = prefix.IndexOfAny("fFtT") >= 0;
        var quote = scanner.Peek(prefixLength);
        var isTriple = scanner.Peek(prefixLength + 1) == quote && scanner.Peek(prefixLength + 2) == quote;
        var part = new Part(Place.Text, quote, isTriple);
        scanner.Take(TokenKind.String, prefixLength + (isTriple ? 3 : 1));
        if (isFormatted)
            parts.Push(part);
        else
            TakeText(part, braces: false);
    }

    /// <summary>Takes the text of a formatted string up to its next brace or its end.</summary>
    public void LexText()
    {
        var part = parts.Peek();
        if (TakeText(part, braces: true))
        {
            CloseString();
            return;
        }

        var brace = scanner.Current;
        if (part.Place == Place.Text && scanner.Peek() == brace)
        {
            scanner.Take(TokenKind.String, 2);
            return;
        }

        scanner.Take(TokenKind.String);
        if (brace == '{')
            parts.Push(part with { Place = Place.Expression, Brackets = 0 });
        else if (part.Place == Place.Format)
            parts.Pop();
    }

    /// <summary>Takes a character that ends an expression or begins its format; false if it is ordinary code.</summary>
    public bool TakeSymbol()
    {
        if (!parts.TryPeek(out var part))
            return false;

        var c = scanner.Current;
        if (part.Brackets > 0 || c is '(' or '[' or '{')
        {
            Count(part, c);
            return false;
        }

        return c switch
        {
            '}' => EndExpression(),
            ':' => BeginFormat(part),
            '!' => scanner.Peek() is 'r' or 's' or 'a' && scanner.Peek(2) is ':' or '}' && TakeString(2),
            '=' => scanner.Peek() is '}' or ':' or '!' && scanner.Peek(2) != '=' && TakeString(1),
            _ => false,
        };
    }

    private void Count(Part part, char c)
    {
        var change = c switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
        if (change == 0)
            return;
        parts.Pop();
        parts.Push(part with { Brackets = part.Brackets + change });
    }

    private bool EndExpression()
    {
        parts.Pop();
        return TakeString(1);
    }

    private bool BeginFormat(Part part)
    {
        parts.Pop();
        parts.Push(part with { Place = Place.Format });
        return TakeString(1);
    }

    private bool TakeString(int length)
    {
        scanner.Take(TokenKind.String, length);
        return true;
    }

    // The quote also ends formats that were never closed.
    private void CloseString()
    {
        while (parts.TryPop(out var part) && part.Place == Place.Format)
        {
        }
    }

    /// <summary>Takes text with its closing quote (or to the end of a line that should have had one), or up to a brace: then false.</summary>
    private bool TakeText(Part part, bool braces)
    {
        var text = scanner.Rest;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == part.Quote && Closes(text[at..], part))
            {
                scanner.Take(TokenKind.String, at + (part.IsTriple ? 3 : 1));
                return true;
            }

            if ((c == '\n' && !part.IsTriple) || (braces && c is '{' or '}'))
                break;
            at += c == '\\' ? EscapeLength(text[at..], braces) : 1;
        }

        var stopsAtBrace = at < text.Length && text[at] is '{' or '}';
        scanner.Take(TokenKind.String, at);
        return !stopsAtBrace;
    }

    // "\{" in a formatted string is a backslash before an expression, but "\N{DASH}" is one character.
    private static int EscapeLength(ReadOnlySpan<char> text, bool braces) =>
        braces && text is [_, '{' or '}', ..] ? 1 : braces && text is [_, 'N', '{', ..] ? 3 : 2;

    private static bool Closes(ReadOnlySpan<char> text, Part part) =>
        !part.IsTriple || (text.Length > 2 && text[1] == part.Quote && text[2] == part.Quote);

    private readonly record struct Part(Place Place, char Quote, bool IsTriple, int Brackets = 0);
}
