namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Classes of characters that most languages share.</summary>
internal static class Characters
{
    public static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || c == '_' || (c > '\x7f' && char.IsLetterOrDigit(c));

    public static bool IsWordStart(char c) => IsWord(c) && !char.IsAsciiDigit(c);

    /// <summary>The length of the number at the start of a text: with prefix, underscores, fraction and exponent, without suffix.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 && text[0] == '0' && (text[1] | 0x20) is 'x' or 'o' or 'b' && char.IsAsciiHexDigit(text[2]))
            return 2 + DigitsLength(text[2..], hexadecimal: true);

        var length = DigitsLength(text, hexadecimal: false);
        if (length < text.Length && text[length] == '.' && FractionFollows(text[(length + 1)..], length > 0))
            length += 1 + DigitsLength(text[(length + 1)..], hexadecimal: false);

        var exponent = ExponentLength(text[length..]);
        return length + exponent;
    }

    private static int DigitsLength(ReadOnlySpan<char> text, bool hexadecimal)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || (length > 0 && text[length] == '_')
            || (hexadecimal && char.IsAsciiHexDigit(text[length]))))
            length++;
        return length;
    }

    // "1." is a number of its own, but the point in "1..2" and "1.real" belongs to what follows.
    private static bool FractionFollows(ReadOnlySpan<char> text, bool hasDigits) =>
        text.IsEmpty ? hasDigits : char.IsAsciiDigit(text[0]) || (hasDigits && text[0] != '.' && !IsWord(text[0]));

    private static int ExponentLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || (text[0] | 0x20) != 'e')
            return 0;
        var sign = text[1] is '+' or '-' ? 1 : 0;
        var digits = DigitsLength(text[(1 + sign)..], hexadecimal: false);
        return digits == 0 ? 0 : 1 + sign + digits;
    }
}
