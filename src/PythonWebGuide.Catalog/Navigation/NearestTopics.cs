using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>All topics, those first that look most like what was typed, for when no page has its words.</summary>
public static class NearestTopics
{
    public static ImmutableArray<TopicEntry> Of(GuideMap map, string typed)
    {
        var wanted = Pairs(typed);
        return [.. map.Topics.OrderByDescending(topic => Likeness(Pairs(topic.Name), wanted))];
    }

    /// <summary>The share of pairs of letters that both have (Dice's coefficient): 0 to 1.</summary>
    private static double Likeness(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<(char, char)> Pairs(string text)
    {
        var letters = text.ToLowerInvariant();
        return [.. letters.Zip(letters.Skip(1)).Where(pair => char.IsLetterOrDigit(pair.First) && char.IsLetterOrDigit(pair.Second))];
    }
}
