using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PythonWebGuide.Content;

/// <summary>The name of an article, path or topic in an address: 1 to 80 of <c>a-z</c>, <c>0-9</c> and <c>-</c>.</summary>
public readonly record struct Slug : IParsable<Slug>
{
    public const int MaxLength = 80;

    private readonly string? value;

    private Slug(string value) => this.value = value;

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: >= 1 and <= MaxLength } && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Slug result)
    {
        result = IsValid(s) ? new Slug(s) : default;
        return result.value is not null;
    }

    public static Slug Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var slug) ? slug : throw new FormatException($"'{s}' is not a slug: use 1 to {MaxLength} of a-z, 0-9 and '-'.");

    /// <summary>The nearest slug to any text: lower case, every run of other characters one hyphen.</summary>
    public static Slug From(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var trimmed = slug.ToString(0, Math.Min(slug.Length, MaxLength)).Trim('-');
        return new Slug(trimmed.Length == 0 ? "untitled" : trimmed);
    }

    public override string ToString() => value ?? "";
}
