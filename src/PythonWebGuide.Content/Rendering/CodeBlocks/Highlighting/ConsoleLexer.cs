namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>
/// A terminal session: lines after a prompt were typed, all others are output. Typed are lines that start with "$ "
/// (also "(venv) $ "), "&gt; ", "PS&gt; " or "PS C:\folder&gt; ", "&gt;&gt;&gt; " and, below the last, "... ".
/// </summary>
internal sealed class ConsoleLexer(Scanner scanner)
{
    private Excerpt? command;
    private Shell shell;
    private bool goesOn;

    private enum Shell
    {
        Bash,
        PowerShell,
        Python,
    }

    public static void Lex(Scanner scanner) => new ConsoleLexer(scanner).Run();

    private void Run()
    {
        while (!scanner.AtEnd)
        {
            var end = scanner.LineEnd;
            var line = scanner.Between(scanner.Position, end);
            if (ContinuationPromptLength(line) is >= 0 and var continuation)
                AddTyped(continuation, end);
            else if (PromptOf(line) is ({ } kind, var length))
                BeginCommand(kind, length, end);
            else
                TakeOutput(end);
        }

        LexCommand();
    }

    // The length of the prompt of a further line of the same command; -1 if the line is something else.
    private int ContinuationPromptLength(ReadOnlySpan<char> line)
    {
        if (command is null)
            return -1;
        if (shell == Shell.Python)
            return line.SequenceEqual("...") ? 3 : line.StartsWith("... ") ? 4 : -1;
        var prompt = line.StartsWith("> ") ? 2 : line.StartsWith(">> ") ? 3 : -1;
        return prompt < 0 && goesOn ? 0 : prompt;
    }

    private static (Shell? Shell, int Length) PromptOf(ReadOnlySpan<char> line)
    {
        if (line.StartsWith(">>> ") || line.SequenceEqual(">>>"))
            return (Shell.Python, Math.Min(4, line.Length));
        if (line.StartsWith("PS") && line.IndexOf("> ") is >= 2 and var prompt && (prompt == 2 || line[2] == ' '))
            return (Shell.PowerShell, prompt + 2);
        var environment = line is ['(', ..] && line.IndexOf(") ") is > 0 and var closing ? closing + 2 : 0;
        return line[environment..] is ['$' or '>', ' ', ..] ? (Shell.Bash, environment + 2) : (null, 0);
    }

    private void BeginCommand(Shell kind, int promptLength, int lineEnd)
    {
        LexCommand();
        command = new Excerpt(scanner.Text);
        shell = kind;
        AddTyped(promptLength, lineEnd);
    }

    private void AddTyped(int promptLength, int lineEnd)
    {
        command!.Between.Add(TokenKind.Prompt, scanner.Position, promptLength);
        command.Add(scanner.Position + promptLength, Math.Min(lineEnd + 1, scanner.End));
        goesOn = lineEnd > scanner.Position && scanner.Text[lineEnd - 1] == (shell == Shell.PowerShell ? '`' : '\\');
        scanner.SkipTo(lineEnd + 1);
    }

    private void TakeOutput(int lineEnd)
    {
        LexCommand();
        goesOn = false;
        scanner.TakeTo(TokenKind.Output, lineEnd + 1);
    }

    private void LexCommand()
    {
        command?.Lex(shell switch
        {
            Shell.Python => PythonLexer.Lex,
            Shell.PowerShell => PowerShellLexer.Lex,
            _ => BashLexer.Lex,
        }, scanner.Tokens);
        command = null;
    }
}
