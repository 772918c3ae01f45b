namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Dockerfiles: an instruction a line, its arguments words, a JSON list or a shell command.</summary>
internal sealed class DockerfileLexer(Scanner scanner)
{
    private static readonly WordTable Instructions = WordTable.IgnoringCase(
        (TokenKind.Keyword, "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR"));

    private static readonly WordTable WithWords = WordTable.IgnoringCase(
        (TokenKind.Keyword, "EXPOSE FROM MAINTAINER STOPSIGNAL USER VOLUME WORKDIR"));

    public static void Lex(Scanner scanner) => new DockerfileLexer(scanner).Run();

    private void Run()
    {
        while (!scanner.AtEnd)
        {
            scanner.SkipWhiteSpace();
            if (scanner.Current == '#')
                scanner.TakeLine(TokenKind.Comment);
            else
                LexInstruction();
        }
    }

    private void LexInstruction()
    {
        var word = scanner.Between(scanner.Position, scanner.WordEnd());
        scanner.TakeTo(Instructions.KindOf(word), scanner.WordEnd());
        if (word.Equals("ONBUILD", StringComparison.OrdinalIgnoreCase))
        {
            scanner.SkipBlanks();
            word = scanner.Between(scanner.Position, scanner.WordEnd());
            scanner.TakeTo(Instructions.KindOf(word), scanner.WordEnd());
        }

        if (WithWords.KindOf(word) == TokenKind.Keyword)
            LexWords();
        else
            LexCommand(word.Equals("HEALTHCHECK", StringComparison.OrdinalIgnoreCase));
    }

    private void LexWords()
    {
        var lineEnd = scanner.LineEnd;
        while (scanner.Position < lineEnd)
        {
            scanner.SkipBlanks();
            var end = scanner.Position;
            while (end < lineEnd && (scanner.Text[end] is not (' ' or '\t' or '\r')))
                end++;
            scanner.TakeTo(scanner.Between(scanner.Position, end).Equals("as", StringComparison.OrdinalIgnoreCase) ? TokenKind.Keyword : TokenKind.String, end);
        }
    }

    // A command reaches over its continued lines; comment lines between them are cut out, as Docker does.
    private void LexCommand(bool isHealthCheck)
    {
        scanner.SkipBlanks();
        if (isHealthCheck)
            LexOptions();
        if (scanner.Current == '[')
        {
            scanner.Embed(JsonLexer.Lex, scanner.LineEnd);
            return;
        }

        var command = new Excerpt(scanner.Text);
        var goesOn = true;
        var heredoc = "";
        while (goesOn && !scanner.AtEnd)
        {
            var end = scanner.LineEnd;
            var line = scanner.Between(scanner.Position, end).Trim();
            var isComment = heredoc.Length == 0 && line is ['#', ..];
            if (isComment)
                command.Between.Add(TokenKind.Comment, scanner.Position, end - scanner.Position);
            else
                command.Add(scanner.Position, Math.Min(end + 1, scanner.End));

            if (heredoc.Length == 0 && !isComment)
                heredoc = HeredocEnding(line);
            goesOn = isComment || line is [.., '\\'] || (heredoc.Length > 0 && !line.SequenceEqual(heredoc));
            scanner.SkipTo(end + 1);
        }

        command.Lex(BashLexer.Lex, scanner.Tokens);
    }

    // "--interval=30s CMD curl ...": the options of a health check stand before another instruction.
    private void LexOptions()
    {
        while (scanner.Sees("--"))
        {
            while (!scanner.AtEnd && !char.IsWhiteSpace(scanner.Current))
                scanner.Take(scanner.Current == '=' ? TokenKind.Operator : TokenKind.Plain);
            scanner.SkipBlanks();
        }

        var word = scanner.Between(scanner.Position, scanner.WordEnd());
        scanner.TakeTo(word is "CMD" or "NONE" ? TokenKind.Keyword : TokenKind.Plain, scanner.WordEnd());
        scanner.SkipBlanks();
    }

    private static string HeredocEnding(ReadOnlySpan<char> line)
    {
        var start = line.IndexOf("<<", StringComparison.Ordinal);
        if (start < 0)
            return "";
        var word = line[(start + 2)..].TrimStart("-'\"");
        var length = 0;
        while (length < word.Length && Characters.IsWord(word[length]))
            length++;
        return word[..length].ToString();
    }
}
