using System.Text;
using System.Text.Json;

namespace PythonWebGuide.UnitTests.Fuzzing;

/// <summary>Texts that nobody meant to write, the same ones at each run: pieces joined, right texts damaged, any characters at all.</summary>
internal static class Fuzz
{
    /// <summary>Inputs of all fuzz tests together, each of which takes its share; <c>GUIDE_FUZZ=20</c> tries twenty times as many.</summary>
    public static readonly int Inputs = 100_000 * (int.TryParse(Environment.GetEnvironmentVariable("GUIDE_FUZZ"), out var times) ? times : 1);

    private const string Odd = "\0\u0001\u0007\t\n\r\u001b \"'`\\/<>&;:=?#%@()[]{}*_~|^$+-.,\u007f\u0085\u00a0\u00ad\u00e9\u0130\u0301\u0600\u200b\u202e\u2028\ud800\udc00\ud83d\ufb01\ufeff\ufffd\ufffe\uffff";

    /// <summary>Tries a claim on all of these texts; a failure says which of them it was.</summary>
    public static void Each(int seed, int count, IReadOnlyList<string> right, IReadOnlyList<string> pieces, Action<string> holds)
    {
        var number = 0;
        foreach (var text in Texts(seed, count, right, pieces))
        {
            try
            {
                holds(text);
                number++;
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Text {number} of seed {seed} failed; keep it as a case: {JsonSerializer.Serialize(text)}. {failure.Message}", failure);
            }
        }
    }

    /// <param name="seed">The same texts for the same seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="right">Texts as they should be.</param>
    /// <param name="pieces">What such texts are made of, and what their readers stumble over.</param>
    public static IEnumerable<string> Texts(int seed, int count, IReadOnlyList<string> right, IReadOnlyList<string> pieces)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return (i % 8) switch
            {
                0 => Any(random, random.Next(80)),
                1 or 2 or 3 => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => One(random, pieces))),
                _ => Damaged(random, One(random, right), pieces),
            };
        }
    }

    public static string One(Random random, IReadOnlyList<string> texts) => texts[random.Next(texts.Count)];

    private static string Damaged(Random random, string text, IReadOnlyList<string> pieces)
    {
        var damaged = new StringBuilder(text);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(damaged.Length + 1);
            var length = random.Next(Math.Min(12, damaged.Length - at) + 1);
            switch (random.Next(5))
            {
                case 0: damaged.Remove(at, length); break;
                case 1: damaged.Insert(at, damaged.ToString(at, length)); break;
                case 2: damaged.Insert(at, One(random, pieces)); break;
                case 3: damaged.Insert(at, Any(random, random.Next(1, 4))); break;
                default: if (at < damaged.Length) damaged[at] = Character(random); break;
            }
        }

        return damaged.ToString();
    }

    private static string Any(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Character(random)));

    private static char Character(Random random) => random.Next(4) switch
    {
        0 => Odd[random.Next(Odd.Length)],
        1 => (char)random.Next(0x10000),
        _ => (char)random.Next(' ', '\u007f'),
    };
}
