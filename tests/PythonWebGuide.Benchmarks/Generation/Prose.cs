using System.Globalization;

namespace PythonWebGuide.Benchmarks.Generation;

/// <summary>Sentences without sense, of words as frequent and as many as in a real guide: few are common, most are rare.</summary>
internal sealed class Prose(Random random)
{
    private static readonly string[] Common =
        "the a to of and in is it that for with as on by from or an be are this which when then each one its not has can your".Split(' ');

    private static readonly string[] Words =
        ("request response view template model query field form table column row index page address route handler server client session cookie token header body status " +
        "error message test fixture module package project application setting value name type function method class object argument result list dictionary string number date " +
        "user reader writer author order item price account login permission group password connection pool transaction migration schema constraint key relation join filter " +
        "cache file folder path image upload download stream queue task worker process thread event loop callback decorator context manager iterator generator exception log " +
        "deploy release version build container volume network port proxy certificate domain host environment variable secret backup restore monitor metric alert trace").Split(' ');

    private static readonly string[] Endings = ["", "", "s", "ed", "ing", "er", "able", "ment", "less", "ly"];
    private static readonly string[] Beginnings = ["", "", "", "re", "pre", "sub", "un", "over", "under", "multi"];

    public string Sentence(int words)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));
        return char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..] + ".";
    }

    public string Phrase(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Rare()));

    public string Title() => $"{Capital(Rare())} the {Rare()} {Rare()}";

    public string Identifier() => $"{Rare()}_{Rare()}";

    private string Word() => random.Next(100) < 45 ? Common[random.Next(Common.Length)] : Rare();

    /// <summary>The square of a random number favours the first words; ten thousand forms in all.</summary>
    private string Rare()
    {
        var word = Words[(int)(random.NextDouble() * random.NextDouble() * Words.Length)];
        return random.Next(3) > 0 ? word : Beginnings[random.Next(Beginnings.Length)] + word + Endings[random.Next(Endings.Length)];
    }

    private static string Capital(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];
}
