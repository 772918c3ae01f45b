using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PythonWebGuide.Content;

/// <summary>How a reader's progress names an article: six base64url characters of the SHA-256 of its slug. A rule keeps them apart.</summary>
public readonly record struct ProgressId
{
    public const int Length = 6;

    private readonly string? value;

    private ProgressId(string value) => this.value = value;

    public static ProgressId Of(Slug slug) => new(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(slug.ToString())))[..Length]);

    /// <summary>Null when the text is not six base64url characters.</summary>
    public static ProgressId? ParseOrNull(ReadOnlySpan<char> text)
    {
        if (text.Length != Length) return null;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return null;
        }

        return new ProgressId(text.ToString());
    }

    public override string ToString() => value ?? "";
}
