using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>Separates what a message always says from what differs: quoted names, paths, objects, numbers.</summary>
internal sealed class MessageReader
{
    private const int LongestValue = 200;
    private const int MostDepth = 3;

    /// <summary>A quotation of more words is part of the sentence, as in JSON.</summary>
    private const int WordsOfValue = 2;

    /// <summary>In JSON, what follows these is the message, however short.</summary>
    private static readonly FrozenSet<string> KeysOfMessages = FrozenSet.Create(StringComparer.Ordinal, "msg", "message", "detail", "title", "error");

    private readonly ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableHashSet<string>.Builder values = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

    public ImmutableArray<string> Words => words.ToImmutable();

    public ImmutableHashSet<string> Values => values.ToImmutable();

    public void Read(string text, int depth = 0)
    {
        var isMessage = false;
        for (var at = 0; at < text.Length;)
        {
            if (EndOfQuotation(text, at) is { } close && depth < MostDepth)
            {
                var quoted = text[(at + 1)..close];
                if (isMessage) Read(quoted, depth + 1);
                else AddQuotation(quoted, depth);
                at = close + 1;
                isMessage = KeysOfMessages.Contains(quoted) && text.AsSpan(at).TrimStart() is [':', ..];
            }
            else if (text[at] == '<' && text.IndexOf('>', at) is var end && end > at && end - at < LongestValue)
            {
                at = end + 1; // the representation of an object
            }
            else if (char.IsLetterOrDigit(text[at]) || text[at] is '/' or '\\' or '_')
            {
                at = AddRun(text, at);
            }
            else
            {
                at++;
            }
        }
    }

    private void AddQuotation(string quoted, int depth)
    {
        if (quoted.Count(c => c == ' ') > WordsOfValue - 1) Read(quoted, depth + 1);
        else if (quoted.Length > 0) values.Add(quoted.ToLowerInvariant());
    }

    /// <summary>A path, file or module as a value, a number as nothing, anything else as words.</summary>
    private int AddRun(string text, int from)
    {
        var end = from;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or '`' or ',' or '(' or ')' or '<')) end++;
        var run = text[from..end].TrimEnd('.', ':', ';', '!', '?', ']', '}');
        if (run.AsSpan().IndexOfAny('/', '\\') >= 0 || (run.Contains('.', StringComparison.Ordinal) && !char.IsAsciiDigit(run[0])))
        {
            values.Add(run.ToLowerInvariant());
            return end;
        }

        var word = from;
        while (word < text.Length && (char.IsLetterOrDigit(text[word]) || text[word] == '_')) word++;
        if (word == from) return from + 1;
        if (!char.IsAsciiDigit(text[from])) words.Add(text[from..word].ToLowerInvariant());
        return word;
    }

    /// <summary>Where a quotation that begins here ends; null where the sign is an apostrophe, or nothing closes it.</summary>
    private static int? EndOfQuotation(string text, int at)
    {
        var closing = text[at] switch { '\'' or '"' or '`' => text[at], '“' => '”', '‘' => '’', _ => '\0' };
        if (closing == '\0' || (at > 0 && char.IsLetterOrDigit(text[at - 1]))) return null;
        for (var end = at + 1; end < Math.Min(text.Length, at + LongestValue); end++)
        {
            if (text[end] == closing && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]))) return end;
        }

        return null;
    }
}
