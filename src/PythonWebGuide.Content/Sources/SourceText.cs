using System.Buffers;
using System.Text;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Sources;

/// <summary>The text of a file: valid UTF-8, line ends as <c>\n</c>, within the limits that keep the parser fast.</summary>
internal sealed record SourceText(SourcePath Path, string Text)
{
    /// <summary>Bytes of an article; the largest real article seen in other guides has 149 KB.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Characters of a line; Markdown parsers are not linear on longer ones.</summary>
    public const int MaxLine = 8192;

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n'))]);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a text has control characters other than tabs and line ends, which neither a file nor a page may contain.</summary>
    public static bool HasControls(ReadOnlySpan<char> text) => text.ContainsAny(Controls);

    public static SourceText? ReadOrNull(SourceFile file, ProblemList problems, int maxBytes = MaxBytes)
    {
        if (file.Length > maxBytes)
        {
            problems.Add(RuleIds.Unreadable, file.Path, 1, 1, $"this file has {file.Length} bytes, over the limit of {maxBytes}; split it");
            return null;
        }

        if (file.ReadOrNull(out var problem) is { } bytes) return DecodeOrNull(file.Path, bytes, problems);
        problems.Add(RuleIds.Unreadable, file.Path, 1, 1, problem!);
        return null;
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

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return WithinLimits(path, text, problems) ? new SourceText(path, text) : null;
    }

    private static bool WithinLimits(SourcePath path, string text, ProblemList problems)
    {
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            number++;
            if (line.IndexOfAny(Controls) is var control and >= 0)
            {
                problems.Add(RuleIds.Unreadable, path, number, control + 1, $"there is a control character here (U+{(int)line[control]:X4}); delete it");
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
}
