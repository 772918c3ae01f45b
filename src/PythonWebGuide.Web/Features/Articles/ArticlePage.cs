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

    public required ArticleEntry? Before { get; init; }

    public required ArticleEntry? After { get; init; }

    public override string Area => "learn";

    public static ArticlePage Of(GuideMap map, ArticleEntry article, ArticleText text) => new()
    {
        Title = article.Title,
        Description = article.Summary,
        CanonicalPath = article.Url,
        Article = article,
        Text = text,
        Section = map.SectionOf(article),
        Requires = [.. article.Requires.Select(map.ArticleOrNull).OfType<ArticleEntry>()],
        Tested = [.. map.SamplesOf(article).Where(sample => sample.Evidence is not null)],
        Before = map.Before(article),
        After = map.After(article),
    };
}
