using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Catalog;

/// <summary>Counts in how many sections each word stands, while the sections go by.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<string, int> sections = new(StringComparer.Ordinal);

    public IEnumerable<ArticleSectionRow> Counting(IEnumerable<ArticleSectionRow> rows)
    {
        foreach (var (row, words) in Ahead.Of(rows, row => (row, Words(row))))
        {
            foreach (var word in words) sections[word] = sections.GetValueOrDefault(word) + 1;
            yield return row;
        }
    }

    public IEnumerable<WordRow> Rows() => sections.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => new WordRow { Word = word.Key, Sections = word.Value });

    private static HashSet<string> Words(ArticleSectionRow row) =>
        [.. SearchQuery.WordsOf($"{row.Title} {row.Heading} {row.Identifiers} {row.Text} {row.Code}".ToLowerInvariant())];
}
