namespace PythonWebGuide.Catalog.Search;

/// <summary>
/// The second stage: exact titles and headings first, then how much of the query the title, the heading and the text cover.
/// Weights after the measurements in the search design notes (README, decision on search).
/// </summary>
internal sealed class Ranking(SearchQuery query)
{
    private const double ExactTitle = 2;
    private const double ExactHeading = 1;
    private const double HeadingCoverage = 0.7;
    private const double TitleCoverage = 0.7;
    private const double AnyCoverage = 1.2;
    private const double Lead = 0.5;
    private const double Phrase = 0.3;
    private const double FirstStage = 0.08;

    private readonly string[] words = [.. query.Groups.SelectMany(group => group)];
    private readonly string whole = Plain(query.Text);

    public double Score(CandidateSection section)
    {
        var title = Tokens(section.Title);
        var heading = Tokens(section.Heading);
        var rest = Tokens($"{section.Trail} {section.Identifiers} {section.Text} {section.Code}");
        var isLead = section.Level == 1;
        var score = -section.Bm25 * FirstStage;
        if (Plain(section.Title) == whole && isLead) score += ExactTitle;
        if (!isLead && Plain(section.Heading) == whole) score += ExactHeading;
        score += TitleCoverage * Coverage(title);
        score += HeadingCoverage * Coverage(isLead ? title : heading);
        score += AnyCoverage * Coverage([.. title, .. heading, .. rest]);
        if (isLead) score += Lead;
        if (query.Groups.Any(group => group.Length > 1 && HasPhrase(section, group))) score += Phrase;
        return score;
    }

    private static bool HasPhrase(CandidateSection section, IEnumerable<string> group)
    {
        var phrase = string.Join(' ', group);
        return Plain(section.Heading).Contains(phrase, StringComparison.Ordinal) || Plain(section.Identifiers).Contains(phrase, StringComparison.Ordinal) || Plain(section.Code).Contains(phrase, StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Join(' ', Tokens(text));

    private static HashSet<string> TokenSet(string[] tokens) => new(tokens, StringComparer.Ordinal);

    private static string[] Tokens(string text) => [.. SearchQuery.WordsOf(text.ToLowerInvariant())];

    private double Coverage(string[] tokens)
    {
        if (words.Length == 0) return 0;
        var set = TokenSet(tokens);
        var covered = words.Where((word, index) => set.Contains(word) || set.Any(token => IsFormOf(token, word, isOpen: query.LastIsOpen && index == words.Length - 1))).Count();
        return (double)covered / words.Length;
    }

    /// <summary>Whether two words share their beginning but for an ending: "migration", "migrations". FTS5's stemmer decided already that they may match.</summary>
    private static bool IsFormOf(string token, string word, bool isOpen)
    {
        if (isOpen && word.Length >= 2 && token.StartsWith(word, StringComparison.Ordinal)) return true;
        const int ending = 3;
        var stem = Math.Max(4, Math.Min(token.Length, word.Length) - 1);
        return token.Length >= stem && word.Length >= stem && Math.Abs(token.Length - word.Length) <= ending && string.CompareOrdinal(token, 0, word, 0, stem) == 0;
    }
}
