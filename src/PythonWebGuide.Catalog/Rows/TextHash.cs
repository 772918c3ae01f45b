using System.Security.Cryptography;
using System.Text;

namespace PythonWebGuide.Catalog.Rows;

/// <summary>
/// What an article's page is made from, hashed. A catalog file is hashed when it is opened; a disk may turn bits over after
/// that, and neither SQLite nor Brotli sees most of them.
/// </summary>
internal static class TextHash
{
    /// <summary>With the id, because a damaged tree may lead to the row of another.</summary>
    public static byte[] Of(ArticleRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{row.Id} {row.Html.Length} {row.Markdown.Length} {row.Outline.Length} {row.Changes.Length} {row.Questions.Length} {row.Outline}{row.Changes}{row.Questions}"));
        hash.AppendData(row.Html);
        hash.AppendData(row.Markdown);
        return hash.GetHashAndReset();
    }

    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public static void Check(ArticleRow row)
    {
        if (!Of(row).AsSpan().SequenceEqual(row.TextHash)) throw new InvalidDataException($"The row of article {row.Id} is damaged.");
    }
}
