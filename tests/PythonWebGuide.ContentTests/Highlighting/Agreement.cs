using System.Globalization;
using PythonWebGuide.Content.Rendering.CodeBlocks.Highlighting;

namespace PythonWebGuide.ContentTests.Highlighting;

/// <summary>How many characters of a language's files, white space aside, get the same kind from Pygments and from us.</summary>
internal sealed class Agreement
{
    private readonly Dictionary<string, (int Count, string Example)> differences = new(StringComparer.Ordinal);
    private int characters;
    private int different;

    public double Share => characters == 0 ? 0 : 1 - ((double)different / characters);

    public void Add(ComparedFile file, IReadOnlyList<List<string>> theirs)
    {
        var text = file.Text;
        var ours = CoarseKinds.OfEachCharacter(text, Highlighter.Tokenize(text, file.Language));
        Assert.True(theirs.All(kinds => kinds.Count == text.Length), $"Pygments did not cover {file.Name}.");
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
                continue;
            characters++;
            if (!theirs.Any(kinds => kinds[at] == ours[at]))
                AddDifference($"{theirs[0][at]} there, {ours[at]} here", file, at);
        }
    }

    public string Report()
    {
        var most = differences.OrderByDescending(difference => difference.Value.Count).Take(12)
            .Select(difference => $"  {difference.Value.Count,5} {difference.Key,-40} {difference.Value.Example}");
        return string.Create(CultureInfo.InvariantCulture, $"{Share:P2} of {characters} characters\n") + string.Join('\n', most);
    }

    private void AddDifference(string kinds, ComparedFile file, int at)
    {
        different++;
        var (count, example) = differences.GetValueOrDefault(kinds);
        if (count == 0)
            example = $"{file.Name}:{file.Text.AsSpan(0, at).Count('\n') + 1} …{file.Text[at..Math.Min(file.Text.Length, at + 30)].ReplaceLineEndings("↵")}";
        differences[kinds] = (count + 1, example!);
    }
}
