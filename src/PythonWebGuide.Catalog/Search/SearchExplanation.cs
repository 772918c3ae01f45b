using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Why the results of a search stand as they do.</summary>
/// <param name="Groups">What was looked for, in words.</param>
/// <param name="Suggestion">The repaired query.</param>
/// <param name="Results">The results with their scores taken apart.</param>
public sealed record SearchExplanation(ImmutableArray<string> Groups, string? Suggestion, ImmutableArray<ExplainedResult> Results)
{
    internal static string Describe(QueryGroup group) => group.Phrase is { } sections
        ? $"{group.Typed} in {sections.Length} sections, rarity {group.Rarity:0.00}"
        : $"{group.Typed} = {string.Join(", ", group.Alternatives.Select(alternative => $"{alternative.Words} ({alternative.Weight:0.##})"))}, rarity {group.Rarity:0.00}";

    internal static ImmutableArray<ScorePart> Parts(Candidate candidate, RankingWeights weights) =>
    [
        .. Enum.GetValues<Feature>()
            .Where(feature => candidate.Features[(int)feature] != 0)
            .Select(feature => new ScorePart(feature.ToString(), candidate.Features[(int)feature], weights.Of(feature)))
            .OrderByDescending(part => Math.Abs(part.Value * part.Weight)),
    ];
}
