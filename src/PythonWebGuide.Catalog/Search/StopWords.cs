using System.Collections.Frozen;

namespace PythonWebGuide.Catalog.Search;

/// <summary>Words that say nothing about what is looked for; they count only when there is no other, or inside an identifier.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(StringComparer.Ordinal,
        "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can", "could", "did", "do", "does", "doing", "don", "for", "from", "get", "getting",
        "had", "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "just", "like", "m", "make", "me", "my", "need", "of", "on", "or", "our", "please", "re", "s",
        "should", "so", "some", "t", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "use", "used", "using", "ve", "versus", "vs", "want", "was",
        "way", "we", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your");

    public static IEnumerable<string> Listed => All.Order(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
