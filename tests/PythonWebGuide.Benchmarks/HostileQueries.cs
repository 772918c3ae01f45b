namespace PythonWebGuide.Benchmarks;

/// <summary>What no reader types, but somebody sends: the same for the same seed.</summary>
internal static class HostileQueries
{
    private const string Signs = "ab \"'*()^:+-~{}[]<>&|\\/%_.,;!?\0\u0001\u00e9\u65e5\U0001f600\uD800NEARORNOTAND";

    private static readonly string[] Pieces =
    [
        "NEAR(", "*", "\"", "AND", "OR", "NOT", "title:", "^", "{x y}:", "a*b*c*", "'; DROP TABLE fts; --", "<script>alert(1)</script>", "<mark>", "</mark>", "&lt;", "\ufb01", "\u0130", "\u0301",
        "\u202e", "\ufffe", "%00", "../..", "${7*7}", "{{7*7}}", "\r\nSet-Cookie: a=b", "1e309", "-1", "\ud83d", "get_object_or_404", "app.route", "\"a b", "a b\"", "((((", "    ",
    ];

    public static IEnumerable<string> Of(int seed, int count, IReadOnlyList<string> words)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return (i % 4) switch
            {
                0 => new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => Signs[random.Next(Signs.Length)])]),
                1 => string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)] : Word())),
                2 => string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => Damaged(Word()))),
                _ => string.Join("_.:@ "[random.Next(5)], Enumerable.Range(0, random.Next(1, 9)).Select(_ => Word()[..1])) + (random.Next(2) == 0 ? "" : Word()),
            };
        }

        string Word() => words[random.Next(words.Count)];

        string Damaged(string word) => random.Next(3) switch
        {
            0 => word.Insert(random.Next(word.Length), Signs[random.Next(Signs.Length)].ToString()),
            1 => word.Remove(random.Next(word.Length), 1) + "x",
            _ => word,
        };
    }
}
