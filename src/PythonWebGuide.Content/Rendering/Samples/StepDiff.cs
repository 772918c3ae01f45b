using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace PythonWebGuide.Content.Rendering.Samples;

/// <summary>What changed between two steps, line by line, with a little of what stayed around it.</summary>
internal static class StepDiff
{
    /// <summary>The time of a comparison grows with the square of the lines that differ.</summary>
    public const int MaxLines = 1000;

    private const int Context = 3;
    private const string Gap = " …";

    /// <returns>Lines that start with "+", "-" or a space; empty when nothing changed; null when there are too many.</returns>
    public static string? BetweenOrNull(string before, string after)
    {
        if (before.Count('\n') >= MaxLines || after.Count('\n') >= MaxLines) return null;
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false).Lines; // the indent is part of Python
        var shown = Enumerable.Range(0, lines.Count).Where(i => IsNear(lines, i)).ToList();
        var text = new List<string>(shown.Count);
        for (var i = 0; i < shown.Count; i++)
        {
            if (i > 0 && shown[i] > shown[i - 1] + 1) text.Add(Gap);
            text.Add(Sign(lines[shown[i]]) + lines[shown[i]].Text);
        }

        return string.Join('\n', text);
    }

    private static bool IsNear(List<DiffPiece> lines, int index)
    {
        for (var i = Math.Max(0, index - Context); i <= Math.Min(lines.Count - 1, index + Context); i++)
        {
            if (lines[i].Type != ChangeType.Unchanged) return true;
        }

        return false;
    }

    private static char Sign(DiffPiece line) => line.Type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
