namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// Templates of Django and Jinja in HTML. The tags are cut out and the HTML between them lexed as one text, because a tag
/// may stand in the middle of an attribute or even of a word.
/// </summary>
internal sealed class DjangoLexer
{
    private readonly Scanner scanner;
    private readonly Scanner tags;
    private readonly Excerpt html;

    // Closing tags that a search did not find: it must not be repeated for every opening one.
    private readonly HashSet<string> absent = new(StringComparer.Ordinal);

    private DjangoLexer(Scanner scanner)
    {
        this.scanner = scanner;
        html = new Excerpt(scanner.Text);
        tags = new Scanner(scanner.Text, scanner.Position, scanner.End, html.Between);
    }

    public static void Lex(Scanner scanner) => new DjangoLexer(scanner).Run();

    private void Run()
    {
        while (!tags.AtEnd)
        {
            var brace = tags.Find('{');
            html.Add(tags.Position, brace);
            tags.SkipTo(brace);
            LexAtBrace();
        }

        html.Lex(HtmlLexer.Lex, scanner.Tokens);
        scanner.SkipTo(scanner.End);
    }

    private void LexAtBrace()
    {
        if (tags.Sees("{#"))
            tags.TakeThrough(TokenKind.Comment, "#}", 2);
        else if (tags.Sees("{{"))
            LexTag("}}");
        else if (tags.Sees("{%"))
            LexBlockTag();
        else
            AddHtml(Math.Min(tags.Position + 1, tags.End));
    }

    private void LexBlockTag()
    {
        var word = LexTag("%}");
        if (word is "comment" && FindEnd("endcomment") is { } commentEnd)
            tags.TakeTo(TokenKind.Comment, commentEnd);
        else if (word is "verbatim" or "raw" && FindEnd("end" + word) is { } end)
            AddHtml(end);
    }

    private void AddHtml(int to)
    {
        html.Add(tags.Position, to);
        tags.SkipTo(to);
    }

    /// <returns>The first word of the tag, if it is one whose content is no template.</returns>
    private string LexTag(string closing)
    {
        var end = tags.Find(closing, 2);
        var control = tags.Peek(2) is '-' or '+' ? 1 : 0;
        tags.Take(TokenKind.Preprocessor, 2 + control);
        var contentEnd = end > tags.Position && end < tags.End && tags.Text[end - 1] is '-' or '+' ? end - 1 : end;
        var word = closing == "%}" ? TakeName(contentEnd) : "";
        tags.Embed(DjangoExpression.Lex, contentEnd);
        tags.TakeTo(TokenKind.Preprocessor, end + 2);
        return word;
    }

    private string TakeName(int contentEnd)
    {
        tags.SkipWhiteSpace();
        var end = Math.Min(tags.WordEnd(), contentEnd);
        if (end <= tags.Position)
            return "";
        var word = tags.Between(tags.Position, end) switch
        {
            "comment" => "comment",
            "verbatim" => "verbatim",
            "raw" => "raw",
            _ => "",
        };
        tags.TakeTo(TokenKind.Keyword, end);
        return word;
    }

    // Where the closing tag begins: "{% endcomment %}", "{%- endraw %}". Null: it never comes, and nothing is hidden.
    private int? FindEnd(string name)
    {
        var end = absent.Contains(name) ? tags.End : tags.Find(name);
        if (end == tags.End)
            absent.Add(name);
        var brace = end < tags.End ? tags.Between(tags.Position, end).LastIndexOf("{%", StringComparison.Ordinal) : -1;
        return brace < 0 ? null : tags.Position + brace;
    }
}
