using System.Globalization;

namespace PythonWebGuide.UnitTests.Design;

/// <summary>An opaque colour of sRGB, as a style sheet writes it: <c>#fff</c> or <c>#0a56c2</c>.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Parse(string text)
    {
        var digits = text.TrimStart('#');
        if (digits.Length == 3) digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        var number = int.Parse(digits, NumberStyles.HexNumber);
        return new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }

    /// <summary>WCAG's contrast ratio, from 1 to 21.</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (a, b) = (one.Luminance(), other.Luminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
