using System.Text.Json;
using PythonWebGuide.Catalog.Rows;
using PythonWebGuide.Catalog.Search;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog;

/// <summary>The guide as rows, ids in reading order.</summary>
internal sealed class GuideRows(Guide guide)
{
    public static readonly byte[] NoBytes = [];

    private readonly Dictionary<string, int> sectionIds = guide.Sections.Select((section, index) => (section.Path, Id: index + 1))
        .ToDictionary(entry => entry.Path, entry => entry.Id, StringComparer.Ordinal);

    public IEnumerable<SectionRow> Sections() => guide.Sections.Select(section => new SectionRow
    {
        Id = sectionIds[section.Path],
        Path = section.Path,
        Title = section.Title,
        Summary = section.Summary,
        Picture = section.Picture,
        Html = section.Html,
    });

    /// <param name="withText">Whether the rows carry the pages themselves.</param>
    public IEnumerable<ArticleRow> Articles(bool withText = true) => guide.Articles.Select((article, index) => Row(article, index + 1, withText ? article.Body : null));

    public IEnumerable<ArticleSectionRow> ArticleSections()
    {
        var id = 0;
        var article = -1;
        foreach (var sections in Ahead.Of(guide.Articles, one => one.Sections))
        {
            article++;
            foreach (var section in sections)
            {
                yield return new ArticleSectionRow
                {
                    Id = ++id,
                    ArticleId = article + 1,
                    Anchor = section.Anchor,
                    Level = section.Level,
                    Title = guide.Articles[article].Title,
                    Heading = section.Heading,
                    Trail = section.Trail,
                    Aliases = section.Level == 1 ? OtherWords(guide.Articles[article]) : "",
                    Identifiers = section.Identifiers,
                    Text = section.Level == 1 ? $"{guide.Articles[article].Metadata.Summary} {section.Text}" : section.Text,
                    Code = section.Code,
                };
            }
        }
    }

    public IEnumerable<PathRow> Paths() => guide.Paths.Select((path, index) => new PathRow
    {
        Id = index + 1,
        Slug = path.Slug.ToString(),
        Title = path.Title,
        Summary = path.Summary,
        ForWhom = path.ForWhom,
        Outcome = path.Outcome,
        Entry = string.Join(' ', path.Entry),
        Challenge = path.Challenge?.ToString(),
        Next = string.Join(' ', path.Next),
        Picture = path.Picture,
        Html = path.Html,
    });

    public IEnumerable<PathStepRow> PathSteps()
    {
        var steps = from path in guide.Paths.Select((path, index) => (path.Stages, Id: index + 1))
                    from stage in path.Stages
                    from step in stage.Steps
                    select (path.Id, stage.Title, step);
        return steps.Select((entry, index) => new PathStepRow
        {
            Id = index + 1,
            PathId = entry.Id,
            Stage = entry.Title,
            Article = entry.step.Article.ToString(),
            Minutes = entry.step.Minutes,
            IsOptional = entry.step.IsOptional,
            Checkpoint = entry.step.CheckpointHtml,
        });
    }

    /// <summary>Where rules only warn, two articles may claim one old address; the first has it.</summary>
    public IEnumerable<RedirectRow> Redirects() =>
        (from article in guide.Articles
         from old in article.Metadata.RedirectFrom
         select new RedirectRow { From = old, To = article.Url }).DistinctBy(row => row.From, StringComparer.Ordinal);

    public IEnumerable<TermRow> Terms() => guide.Glossary.Select((term, index) => new TermRow
    {
        Id = index + 1,
        Key = term.Key.ToString(),
        Term = term.Term,
        Also = string.Join('\n', term.Also),
        Definition = term.Definition,
        See = string.Join(' ', term.See),
        Layer = term.Layer,
        UsedBy = string.Join(' ', term.UsedBy),
    });

    public IEnumerable<SampleRow> Samples() => guide.Samples.Select(sample => new SampleRow
    {
        Name = sample.Name,
        Evidence = sample.Evidence is null ? null : JsonSerializer.Serialize(sample.Evidence, CatalogJson.Default.SampleEvidence),
        Archive = sample.Pack().ToArray(),
    });

    public IEnumerable<KnownErrorRow> Errors() => guide.Articles.SelectMany((article, index) => article.Errors.Select(error => (Id: index + 1, error))).Select((entry, index) => new KnownErrorRow
    {
        Id = index + 1,
        ArticleId = entry.Id,
        Message = entry.error.Message,
        Anchor = entry.error.Anchor,
        Heading = entry.error.Heading,
        Place = entry.error.Place,
        Html = entry.error.Html,
    });

    public IEnumerable<ImageRow> Images() => guide.Images.Select(image => new ImageRow
    {
        Path = image.Path.ToString(),
        ContentType = image.ContentType,
        Bytes = image.Bytes.ToArray(),
    });

    /// <summary>What readers type for what is meant: the guide's own list, and the other names of glossary terms.</summary>
    public IEnumerable<SynonymRow> Synonyms() =>
        guide.Synonyms.SelectMany(synonym => synonym.Meant.Select(meant => (synonym.Typed, meant)))
            .Concat(guide.Glossary.SelectMany(term => term.Also.Select(other => (other, term.Term))))
            .Select(pair => new SynonymRow { Typed = Words.Plain(pair.Item1), Meant = Words.Plain(pair.Item2) })
            .Where(row => row.Typed.Length > 0 && row.Meant.Length > 0 && row.Typed != row.Meant)
            .DistinctBy(row => (row.Typed, row.Meant));

    private ArticleRow Row(Article article, int id, ArticleBody? body) => new()
    {
        Id = id,
        SectionId = sectionIds[article.Section],
        Source = article.Source.ToString(),
        Slug = article.Slug.ToString(),
        Title = article.Title,
        Summary = article.Metadata.Summary,
        Kind = article.Metadata.Kind,
        Level = article.Metadata.Level,
        Minutes = article.Minutes,
        Updated = article.Metadata.Updated?.ToString("O", null),
        Topics = string.Join(' ', article.Metadata.Topics),
        Requires = string.Join(' ', article.Metadata.Requires),
        Samples = string.Join(' ', article.Samples),
        Links = string.Join(' ', article.Links.Select(link => link.Url).Where(url => url != article.Url).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        Html = body?.PackedHtml.ToArray() ?? NoBytes,
        Markdown = body?.PackedMarkdown.ToArray() ?? NoBytes,
        Outline = body is not null ? JsonSerializer.Serialize(article.Outline, CatalogJson.Default.ImmutableArrayOutlineEntry) : "",
        Changes = JsonSerializer.Serialize(article.Metadata.Changes, CatalogJson.Default.ImmutableArrayArticleChange),
        Questions = body is not null ? JsonSerializer.Serialize(article.Questions, CatalogJson.Default.ImmutableArrayQuestion) : "",
        TextHash = NoBytes, // once the row is written
    };

    /// <summary>The words that readers search for, and the error messages that the page explains; each in a line of its own, which is a name of the article. Topics are words of many articles and name none, so they share a line.</summary>
    private static string OtherWords(Article article) =>
        string.Join('\n', [.. article.Metadata.Aliases, .. article.Metadata.Errors, string.Join(' ', article.Metadata.Topics)]);
}
