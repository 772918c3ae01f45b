using PythonWebGuide.Catalog.Rows;

namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>The rows of the search index, from the rows of the sections: words, stems with their postings, stems of each section.</summary>
internal sealed class SearchRows(CancellationToken cancellation)
{
    private readonly VocabularyBuilder vocabulary = new();
    private readonly List<int[][]> sections = [];
    private readonly List<int> articleIds = [];

    /// <summary>Reads sections while they go by, so that nobody has to hold the texts of a whole guide.</summary>
    public IEnumerable<ArticleSectionRow> Reading(IEnumerable<ArticleSectionRow> rows)
    {
        foreach (var row in rows)
        {
            sections.Add(Fields(row));
            articleIds.Add(row.ArticleId);
            yield return row;
        }
    }

    public IEnumerable<WordRow> Words() => vocabulary.All
        .OrderBy(word => word.Key, StringComparer.Ordinal)
        .Select(word => new WordRow { Word = word.Key, StemId = word.Value.Stem, Sections = word.Value.Sections, Headings = word.Value.Headings });

    public IEnumerable<StemRow> Stems()
    {
        var bySection = ImpactTable.Build(sections, ImpactFields.OfSections, vocabulary.Stems.Count, cancellation);
        int[][][] articles = [.. articleIds.Zip(sections).GroupBy(entry => entry.First).OrderBy(group => group.Key).Select(group => Article([.. group.Select(entry => entry.Second)]))];
        var byArticle = ImpactTable.Build(articles, ImpactFields.OfArticles, vocabulary.Stems.Count, cancellation);
        return vocabulary.Stems.Select(stem => new StemRow
        {
            Id = stem.Value,
            Stem = stem.Key,
            Sections = bySection[stem.Value].Count,
            Articles = byArticle[stem.Value].Count,
            SectionPostings = bySection[stem.Value].Bytes,
            ArticlePostings = byArticle[stem.Value].Bytes,
        });
    }

    /// <summary>What the second stage of ranking reads of a section: heading, trail, and its text and code in order.</summary>
    public IEnumerable<SectionStemsRow> SectionStems() => sections.Select((fields, index) => new SectionStemsRow
    {
        Id = index + 1,
        Heading = Varint.Pack(fields[1]),
        Trail = Varint.Pack(fields[2]),
        Body = Varint.Pack(fields[5].Concat(fields[6])),
    });

    private int[][] Fields(ArticleSectionRow row)
    {
        var number = sections.Count;
        var title = vocabulary.Read(row.Title, number, isHeading: row.Level == 1);
        return
        [
            title,
            row.Level == 1 ? title : vocabulary.Read(row.Heading, number, isHeading: true),
            vocabulary.Read(row.Trail, number),
            vocabulary.Read(row.Aliases, number, isHeading: true),
            vocabulary.Read(row.Identifiers, number),
            vocabulary.Read(row.Text, number),
            vocabulary.Read(row.Code, number),
        ];
    }

    private static int[][] Article(List<int[][]> parts) =>
    [
        parts[0][0],
        [.. parts.Skip(1).SelectMany(part => part[1])],
        [.. parts.SelectMany(part => part[3])],
        [.. parts.SelectMany(part => part[4].Concat(part[5]))],
        [.. parts.SelectMany(part => part[6])],
    ];
}
