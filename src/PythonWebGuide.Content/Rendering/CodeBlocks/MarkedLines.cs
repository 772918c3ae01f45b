using System.Collections.Immutable;
using System.Globalization;

namespace PythonWebGuide.Content.Rendering.CodeBlocks;

internal static class MarkedLines
{
    /// <param name="wanted">Line numbers (<c>2</c>, <c>1-3,7</c>) or a text that the lines contain.</param>
    /// <param name="code">The code.</param>
    /// <returns>Lines from 1; empty when nothing matches.</returns>
    public static ImmutableHashSet<int> Of(string wanted, string code)
    {
        var lines = code.Split('\n');
        if (!wanted.All(c => char.IsAsciiDigit(c) || c is ',' or '-' or ' '))
            return [.. Enumerable.Range(1, lines.Length).Where(number => lines[number - 1].Contains(wanted, StringComparison.Ordinal))];
        var numbers = ImmutableHashSet.CreateBuilder<int>();
        foreach (var part in wanted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out var first) || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out var last) || first < 1 || last > lines.Length) return [];
            for (var number = first; number <= last; number++) numbers.Add(number);
        }

        return numbers.ToImmutable();
    }
}
