namespace PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

/// <summary>Here-documents: "&lt;&lt;EOF" announces a text that begins on the next line and ends with a line EOF.</summary>
internal sealed class BashHeredocs(Scanner scanner)
{
    private readonly Queue<string> announced = new();

    /// <summary>Takes what begins with a less-than sign: an announcement or a redirection.</summary>
    public void TakeLess()
    {
        if (!scanner.Sees("<<") || scanner.Peek(2) == '<')
        {
            scanner.Skip(scanner.Sees("<<<") ? 3 : 1);
            return;
        }

        scanner.Skip(scanner.Peek(2) == '-' ? 3 : 2);
        var quote = scanner.Current is '\'' or '"' ? 1 : 0;
        var end = scanner.WordEnd(quote);
        if (end > scanner.Position + quote)
            announced.Enqueue(scanner.Between(scanner.Position + quote, end).ToString());
        scanner.TakeTo(TokenKind.String, end + quote);
    }

    /// <summary>Takes the texts announced on the line that has just ended.</summary>
    public void TakeTexts()
    {
        while (announced.TryDequeue(out var ending))
            TakeText(ending);
    }

    private void TakeText(string ending)
    {
        while (!scanner.AtEnd)
        {
            var line = scanner.Between(scanner.Position, scanner.LineEnd);
            var isLast = line.Trim().SequenceEqual(ending);
            scanner.Take(TokenKind.String, isLast ? line.Length : line.Length + 1);
            if (isLast)
                return;
        }
    }
}
