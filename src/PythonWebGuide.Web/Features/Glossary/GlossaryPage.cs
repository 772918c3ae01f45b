using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Glossary;

public sealed record GlossaryPage : SitePage
{
    public required IReadOnlyList<GlossaryEntry> Terms { get; init; }

    /// <summary>The terms by the part of an application that they belong to; empty when the guide names no layers.</summary>
    public required IReadOnlyList<(GlossaryLayer Layer, IReadOnlyList<GlossaryTerm> Terms)> Layers { get; init; }

    public IEnumerable<IGrouping<char, GlossaryEntry>> ByLetter => Terms.GroupBy(entry => char.ToUpperInvariant(entry.Term.Term[0]));

    public override string Area => "glossary";

    public static GlossaryPage Of(GuideMap map)
    {
        var byLayer = map.Glossary.ToLookup(term => term.Layer, StringComparer.Ordinal);
        return new()
        {
            Title = "Glossary",
            Description = "The terms of Python web development, each in a sentence or two, with the pages that explain more.",
            CanonicalPath = "/glossary",
            Terms = [.. map.Glossary.Select(term => Entry(term, map))],
            Layers = [.. map.Layers.Select(layer => (layer, (IReadOnlyList<GlossaryTerm>)[.. byLayer[layer.Key]])).Where(entry => entry.Item2.Count > 0)],
        };
    }

    private static GlossaryEntry Entry(GlossaryTerm term, GuideMap map) => new(
        term,
        [.. term.See.Select(map.ArticleOrNull).OfType<ArticleEntry>()],
        [.. term.UsedBy.Except(term.See).Select(map.ArticleOrNull).OfType<ArticleEntry>()]);
}

/// <param name="See">Articles that explain the term.</param>
/// <param name="UsedBy">Other articles that use it.</param>
public sealed record GlossaryEntry(GlossaryTerm Term, IReadOnlyList<ArticleEntry> See, IReadOnlyList<ArticleEntry> UsedBy);
