using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Glossary;

public sealed record GlossaryPage : SitePage
{
    public required IReadOnlyList<GlossaryEntry> Terms { get; init; }

    public IEnumerable<IGrouping<char, GlossaryEntry>> ByLetter => Terms.GroupBy(entry => char.ToUpperInvariant(entry.Term.Term[0]));

    public override string Area => "glossary";

    public static GlossaryPage Of(GuideMap map) => new()
    {
        Title = "Glossary",
        Description = "The terms of Python web development, each in a sentence or two, with the pages that explain more.",
        CanonicalPath = "/glossary",
        Terms = [.. map.Glossary.Select(term => new GlossaryEntry(term, [.. term.See.Select(map.ArticleOrNull).OfType<ArticleEntry>()]))],
    };
}

public sealed record GlossaryEntry(GlossaryTerm Term, IReadOnlyList<ArticleEntry> See);
