using System.Text.Json.Nodes;
using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Articles;

public sealed record ArticlePage : SitePage
{
    public required ArticleEntry Article { get; init; }

    public required ArticleText Text { get; init; }

    public required SectionEntry Section { get; init; }

    public required IReadOnlyList<ArticleEntry> Requires { get; init; }

    /// <summary>The samples that it quotes and that were run.</summary>
    public required IReadOnlyList<SampleEntry> Tested { get; init; }

    /// <summary>What it was tested with and what is out in a newer feature release.</summary>
    public required IReadOnlyList<OlderVersion> Older { get; init; }

    public required IReadOnlyList<ArticleEntry> Related { get; init; }

    public required PageLinks Links { get; init; }

    public required ArticleEntry? Before { get; init; }

    public required ArticleEntry? After { get; init; }

    public override string Area => "learn";

    public override bool IsArranged => true;

    public override string? MarkdownPath => Links.MarkdownUrl;

    public override string Picture => OpenGraphPicture.OfSection(Section.Path);

    public override IReadOnlyList<(string Title, string Url)> Trail => [("Home", "/"), (Section.Title, Section.Url)];

    public static ArticlePage Of(CatalogReader reader, ArticleEntry article, string? sourceUrl)
    {
        var map = reader.Map;
        IReadOnlyList<SampleEntry> tested = [.. map.SamplesOf(article).Where(sample => sample.Evidence is not null)];
        return new ArticlePage
        {
            Title = article.Title,
            Description = article.Summary,
            CanonicalPath = article.Url,
            Article = article,
            Text = reader.TextOf(article),
            Section = map.SectionOf(article),
            Requires = [.. article.Requires.Select(map.ArticleOrNull).OfType<ArticleEntry>()],
            Tested = tested,
            Older = OlderVersion.Of(map, tested),
            Related = RelatedArticles.Of(reader, article),
            Links = PageLinks.Of(article, sourceUrl),
            Before = map.Before(article),
            After = map.After(article),
        };
    }

    protected override JsonObject Described(Func<string, string> absolute)
    {
        var described = new JsonObject
        {
            ["@type"] = "TechArticle",
            ["headline"] = Title,
            ["description"] = Description,
            ["url"] = absolute(Article.Url),
            ["articleSection"] = Section.Title,
            ["proficiencyLevel"] = Article.Level.Label(),
            ["timeRequired"] = $"PT{Article.Minutes}M",
            ["inLanguage"] = "en",
            ["license"] = "https://creativecommons.org/licenses/by/4.0/",
            ["image"] = absolute(Picture),
        };
        if (Article.Updated is { } updated) described["dateModified"] = updated.ToString("O", null);
        if (Requires.Count > 0) described["dependencies"] = string.Join(", ", Requires.Select(article => article.Title));
        return described;
    }
}
