using System.Text;

namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// Parts of a text that are one piece of code although something stands between them: what was typed after the prompts of
/// a session, the HTML around template tags. They are lexed as one text, and the tokens put back where they came from.
/// </summary>
internal sealed class Excerpt(string source)
{
    private readonly StringBuilder joined = new();
    private readonly List<(int InExcerpt, int InSource)> parts = [];

    /// <summary>Tokens of what stands between the parts, in the order of the source.</summary>
    public TokenList Between { get; } = new();

    public void Add(int start, int end)
    {
        if (end <= start)
            return;
        parts.Add((joined.Length, start));
        joined.Append(source, start, end - start);
    }

    /// <summary>Lexes the parts as one and adds all tokens, those between the parts too, to the list.</summary>
    public void Lex(Action<Scanner> lex, TokenList target)
    {
        var found = new TokenList();
        var text = joined.ToString();
        lex(new Scanner(text, 0, text.Length, found));

        var between = Between.Tokens;
        var next = 0;
        foreach (var token in InSource(found.Tokens))
        {
            while (next < between.Count && between[next].Start < token.Start)
                Add(between[next++], target);
            Add(token, target);
        }

        while (next < between.Count)
            Add(between[next++], target);
    }

    // A token that reaches over a gap comes back as one token on each side of it.
    private IEnumerable<Token> InSource(IReadOnlyList<Token> found)
    {
        var part = 0;
        foreach (var token in found)
        {
            var start = token.Start;
            while (start < token.End)
            {
                while (part + 1 < parts.Count && parts[part + 1].InExcerpt <= start)
                    part++;
                var stop = part + 1 < parts.Count ? Math.Min(token.End, parts[part + 1].InExcerpt) : token.End;
                yield return new Token(token.Kind, parts[part].InSource + start - parts[part].InExcerpt, stop - start);
                start = stop;
            }
        }
    }

    private static void Add(Token token, TokenList target) => target.Add(token.Kind, token.Start, token.Length);
}
