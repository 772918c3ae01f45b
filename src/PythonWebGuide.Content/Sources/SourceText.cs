using System.Buffers;
using System.Text;
using PythonWebGuide.Content.Rules;

namespace PythonWebGuide.Content.Sources;

/// <summary>The text of a file: valid UTF-8, line ends as <c>\n</c>, within the limits that keep the parser fast.</summary>
internal sealed record SourceText(SourcePath Path, string Text)
{
    /// <summary>Bytes of an article; the largest real article seen in other guides has 149 KB.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Characters of a line; Markdown parsers are not linear on longer ones.</summary>
    public const int MaxLine = 8192;

    /// <summary>Characters of lines without a blank one between: what a Markdown parser holds as one paragraph or table.</summary>
    public const int MaxBlock = 16 * 1024;

    /// <summary>Opening brackets of a block: each may open a link, and is looked at again for each that follows.</summary>
    private const int MaxBrackets = 1000;

    /// <summary>Emphasis signs of a block, likewise.</summary>
    private const int MaxSigns = 2000;

    /// <summary>Signs of lists and quotes that a line may start with.</summary>
    private const int MaxOpenings = 200;

    /// <summary>Lines that open or close a <c>:::</c> block.</summary>
    private const int MaxContainers = 400;

    private static readonly SearchValues<char> Openings = SearchValues.Create(" \t->*+");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static SourceText? ReadOrNull(SourceFile file, ProblemList problems, int maxBytes = MaxBytes)
    {
        if (file.Length > maxBytes)
        {
            problems.Add(RuleIds.Unreadable, file.Path, 1, 1, $"this file has {file.Length} bytes, over the limit of {maxBytes}; split it");
            return null;
        }

        try
        {
            return DecodeOrNull(file.Path, file.Read(), problems);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(RuleIds.Unreadable, file.Path, 1, 1, $"this file cannot be used: {failure.Message}");
            return null;
        }
    }

    internal static SourceText? DecodeOrNull(SourcePath path, ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            var line = bytes[..Math.Clamp(failure.Index, 0, bytes.Length)].Count((byte)'\n') + 1;
            problems.Add(RuleIds.Unreadable, path, line, 1, $"byte {failure.Index} is not valid UTF-8; save the file as UTF-8");
            return null;
        }

        text = text.ReplaceLineEndings("\n");
        return WithinLimits(path, text, problems) && (path.Extension != ".md" || IsParsedSoon(path, text, problems)) ? new SourceText(path, text) : null;
    }

    private static bool WithinLimits(SourcePath path, string text, ProblemList problems)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IndexOf('\0') is var zero and >= 0)
            {
                problems.Add(RuleIds.Unreadable, path, number, zero + 1, "there is a NUL character here; delete it");
                return false;
            }

            if (line.Length > MaxLine)
            {
                problems.Add(RuleIds.Unreadable, path, number, 1, $"this line has {line.Length} characters, over the limit of {MaxLine}; break it");
                return false;
            }
        }

        return true;
    }

    /// <summary>Refuses what a Markdown parser takes more than linear time for, block by block (lines without a blank one between).</summary>
    private static bool IsParsedSoon(SourcePath path, string text, ProblemList problems)
    {
        var (number, length, brackets, signs, containers) = (0, 0, 0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace()) (length, brackets, signs) = (0, 0, 0);
            length += line.Length + 1;
            brackets += line.Count('[');
            signs += line.Count('*') + line.Count('_') + line.Count('~');
            if (line.TrimStart().StartsWith(":::")) containers++;
            var problem = length > MaxBlock ? $"there are over {MaxBlock} characters up to here without a blank line; put one in"
                : brackets > MaxBrackets ? $"there are over {MaxBrackets} brackets up to here without a blank line; put one in"
                : signs > MaxSigns ? $"there are over {MaxSigns} signs of emphasis up to here without a blank line; put one in"
                : line.Length > MaxOpenings && line[..MaxOpenings].IndexOfAnyExcept(Openings) < 0 ? $"this line starts with over {MaxOpenings} signs of lists and quotes; flatten them"
                : containers > MaxContainers ? $"this file has over {MaxContainers} lines with `:::`; split it"
                : null;
            if (problem is null) continue;
            problems.Add(RuleIds.Unreadable, path, number, 1, problem);
            return false;
        }

        return true;
    }
}
