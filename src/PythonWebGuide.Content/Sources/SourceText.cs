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
        return WithinLimits(path, text, problems) ? new SourceText(path, text) : null;
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
}
