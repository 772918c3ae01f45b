using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Content.Rendering.Errors;

/// <summary>A text of an article that may be an error message.</summary>
/// <param name="Heading">The heading that it stands in or below.</param>
/// <param name="Place">How it is shown.</param>
/// <param name="Words">The text as words, with a space around each.</param>
/// <param name="IsCode">Whether it is written as code, so that it may be the message itself, shortened.</param>
/// <param name="Row">The row of a table that it stands in; null for none.</param>
internal sealed record ErrorMention(HeadingBlock Heading, ErrorPlace Place, string Words, bool IsCode, TableRow? Row = null)
{
    /// <summary>Fewer words are no message yet.</summary>
    private const int LeastWords = 3;

    /// <summary>Whether it has the whole message, or as code a good part of it.</summary>
    public bool Shows(string message) =>
        Words.Contains(message, StringComparison.Ordinal) || (IsCode && Words.Count(c => c == ' ') > LeastWords && message.Contains(Words, StringComparison.Ordinal));

    /// <summary>Words of letters and digits in lower case: what is compared, so that quotation marks and line ends do not matter.</summary>
    public static string WordsOf(string text)
    {
        var words = new System.Text.StringBuilder(" ", text.Length + 2);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (words[^1] != ' ') words.Append(' ');
        }

        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }
}
