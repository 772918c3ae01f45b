using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rendering;

/// <summary>
/// What is refused before it is parsed, block by block (lines without a blank one between). The parser's time grows with
/// the square of a block's length and of the depth of nesting, and a table takes memory for each cell of its widest row in
/// every row: without limits 256 KiB of text can ask for 20 GB.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>Characters of a block: what the parser holds as one paragraph or table.</summary>
    private const int MaxBlock = 16 * 1024;

    /// <summary>Opening brackets of a block: each may open a link, and is looked at again for each that follows.</summary>
    private const int MaxBrackets = 1000;

    /// <summary>Emphasis signs of a block, likewise.</summary>
    private const int MaxSigns = 2000;

    /// <summary>Quotes and lists that a line opens within each other.</summary>
    private const int MaxOpenings = 64;

    /// <summary>Lines that open or close a <c>:::</c> block.</summary>
    private const int MaxContainers = 400;

    /// <summary>Rows times columns of all tables.</summary>
    private const int MaxCells = 50_000;

    /// <returns>Whether the text may be parsed; if not, the first line beyond a limit was reported.</returns>
    public static bool AreKept(string markdown, ArticleContext article)
    {
        var (number, containers, cells) = (0, 0, 0);
        var block = default(Block);
        foreach (var range in markdown.AsSpan().Split('\n'))
        {
            number++;
            var line = markdown.AsSpan()[range];
            if (line.Trim(" \t").IsEmpty) (block, cells) = (default, cells + block.Cells);
            block = block.With(line);
            if (line.TrimStart(" \t>").StartsWith(":::")) containers++;
            var problem = block.Characters > MaxBlock ? $"there are over {MaxBlock} characters up to here without a blank line; put one in"
                : block.Brackets > MaxBrackets ? $"there are over {MaxBrackets} brackets up to here without a blank line; put one in"
                : block.Signs > MaxSigns ? $"there are over {MaxSigns} signs of emphasis up to here without a blank line; put one in"
                : cells + block.Cells > MaxCells ? $"the tables up to here have over {MaxCells} cells; split the file"
                : OpeningsOf(line) > MaxOpenings ? $"this line starts with over {MaxOpenings} signs of lists and quotes; flatten them"
                : containers > MaxContainers ? $"this file has over {MaxContainers} lines with `:::`; split it"
                : null;
            if (problem is null) continue;
            article.Report(RuleIds.Unreadable, number, 1, problem);
            return false;
        }

        return true;
    }

    private static int OpeningsOf(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var rest = line.TrimStart(" \t"); OpeningLength(rest) is var length and > 0; rest = rest[length..].TrimStart(" \t")) count++;
        return count;
    }

    private static int OpeningLength(ReadOnlySpan<char> text)
    {
        if (text is ['>', ..]) return 1;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var sign = text is ['-' or '+' or '*', ..] ? 0 : digits > 0 && text[digits] is '.' or ')' ? digits : -1;
        return sign >= 0 && (sign + 1 == text.Length || text[sign + 1] is ' ' or '\t') ? sign + 1 : 0;
    }

    private readonly record struct Block(int Lines, int Characters, int Brackets, int Signs, int Pipes)
    {
        /// <summary>What a table would have, each row filled up to the widest.</summary>
        public int Cells => Lines * Pipes;

        public Block With(ReadOnlySpan<char> line) => new(
            Lines + 1,
            Characters + line.Length + 1,
            Brackets + line.Count('['),
            Signs + line.Count('*') + line.Count('_') + line.Count('~'),
            Math.Max(Pipes, line.Count('|')));
    }
}
