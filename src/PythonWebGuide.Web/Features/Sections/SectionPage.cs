using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Sections;

public sealed record SectionPage : SitePage
{
    public required SectionEntry Section { get; init; }

    /// <summary>The landing text as safe HTML; empty when there is none.</summary>
    public required string Html { get; init; }

    /// <summary>The first page in reading order.</summary>
    public ArticleEntry? First => Section.Articles.FirstOrDefault();

    public IEnumerable<IGrouping<ArticleKind, ArticleEntry>> ByKind => Section.Articles.GroupBy(article => article.Kind).OrderBy(group => group.Key);

    public override string Area => "learn";

    public override bool IsArranged => true;

    public override string Picture => OpenGraphPicture.OfSection(Section.Path);

    public override IReadOnlyList<(string Title, string Url)> Trail => [("Home", "/")];

    public static SectionPage Of(SectionEntry section, string html) => new()
    {
        Title = section.Title,
        Description = section.Summary.Length > 0 ? section.Summary : $"All articles about {section.Title}.",
        CanonicalPath = section.Url,
        Section = section,
        Html = html,
    };
}
