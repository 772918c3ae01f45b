using PythonWebGuide.Catalog.Rows;

namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>The rows of the search index, from the rows of the sections: words, stems with their postings, stems of each section.</summary>
internal sealed class SearchRows(CancellationToken cancellation)
{
    private readonly VocabularyBuilder vocabulary = new();
    private readonly StemPool pool = new();
    private readonly StemDocuments sections = new();
    private readonly StemDocuments articles = new();

    /// <summary>Heading, trail, text and code of each section, which the second stage of ranking reads.</summary>
    private readonly List<(StemRun Heading, StemRun Trail, StemRun Text, StemRun Code)> read = [];

    private int article;

    /// <summary>Reads sections while they go by, so that nobody has to hold the texts of a whole guide.</summary>
    public IEnumerable<ArticleSectionRow> Reading(IEnumerable<ArticleSectionRow> rows)
    {
        foreach (var row in rows)
        {
            Read(row);
            yield return row;
        }

        if (article != 0) articles.End();
    }

    public IEnumerable<WordRow> Words() => vocabulary.All
        .OrderBy(word => word.Key, StringComparer.Ordinal)
        .Select(word => new WordRow { Word = word.Key, StemId = word.Value.Stem, Sections = word.Value.Sections, Headings = word.Value.Headings });

    public IEnumerable<StemRow> Stems()
    {
        var bySection = ImpactTable.Build(sections, pool, ImpactFields.OfSections, vocabulary.Stems.Count, cancellation);
        var byArticle = ImpactTable.Build(articles, pool, ImpactFields.OfArticles, vocabulary.Stems.Count, cancellation);
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

    public IEnumerable<SectionStemsRow> SectionStems()
    {
        var packed = new List<byte>();
        return read.Select((section, index) => new SectionStemsRow
        {
            Id = index + 1,
            Heading = Varint.Pack(packed, pool[section.Heading], []),
            Trail = Varint.Pack(packed, pool[section.Trail], []),
            Body = Varint.Pack(packed, pool[section.Text], pool[section.Code]),
        });
    }

    private void Read(ArticleSectionRow row)
    {
        var isFirst = row.ArticleId != article;
        if (isFirst && article != 0) articles.End();
        article = row.ArticleId;
        var title = Stems(row.Title, isHeading: row.Level == 1);
        var heading = row.Level == 1 ? title : Stems(row.Heading, isHeading: true);
        var trail = Stems(row.Trail);
        var aliases = Stems(row.Aliases, isHeading: true);
        var identifiers = Stems(row.Identifiers);
        var text = Stems(row.Text);
        var code = Stems(row.Code);
        read.Add((heading, trail, text, code));

        // The order of ImpactFields.OfSections.
        StemRun[] fields = [title, heading, trail, aliases, identifiers, text, code];
        for (var field = 0; field < fields.Length; field++) sections.Add(field, fields[field]);
        sections.End();

        // The order of ImpactFields.OfArticles.
        articles.Add(isFirst ? 0 : 1, isFirst ? title : heading);
        articles.Add(2, aliases);
        articles.Add(3, identifiers);
        articles.Add(3, text);
        articles.Add(4, code);
    }

    private StemRun Stems(string text, bool isHeading = false) => pool.Add(vocabulary.Read(text, read.Count, isHeading));
}
