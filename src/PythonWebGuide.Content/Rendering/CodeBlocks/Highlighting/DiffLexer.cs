namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Differences between files; every line is of one kind, told by how it starts.</summary>
internal static class DiffLexer
{
    public static void Lex(Scanner scanner)
    {
        while (!scanner.AtEnd)
        {
            scanner.TakeLine(KindOfLine(scanner));
            scanner.Skip();
        }
    }

    private static TokenKind KindOfLine(Scanner scanner) => scanner.Current switch
    {
        '+' or '>' => TokenKind.Inserted,
        '-' or '<' => TokenKind.Deleted,
        '@' => TokenKind.Heading,
        _ when scanner.Sees("diff ") || scanner.Sees("index ") || scanner.Sees("Index: ") => TokenKind.Heading,
        _ => TokenKind.Plain,
    };
}
