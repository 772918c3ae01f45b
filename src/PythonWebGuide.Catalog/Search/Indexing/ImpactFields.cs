using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search.Indexing;

/// <summary>
/// BM25F: the weighted count of a stem over all fields is saturated once, so that a heading cannot be outweighed by repetition in the text.
/// (FTS5's bm25 weighs before it saturates, for each row's whole length.)
/// </summary>
/// <param name="Weights">How much an occurrence in each field counts.</param>
/// <param name="LengthNorms">How much a long field discounts its occurrences, 0 to 1.</param>
/// <param name="Saturation">The weighted count that gives half of the greatest impact.</param>
internal sealed record ImpactFields(ImmutableArray<double> Weights, ImmutableArray<double> LengthNorms, double Saturation)
{
    /// <summary>Title, heading, trail, aliases, identifiers, text, code; of sections.</summary>
    public static readonly ImpactFields OfSections = new([2, 4, .7, 3, 1, 1, .3], [.3, .3, .3, .2, .6, .6, .6], 1.2);

    /// <summary>Title, headings, aliases, text, code; of whole articles.</summary>
    public static readonly ImpactFields OfArticles = new([6, 3, 4, 1, .5], [.3, .5, .2, .6, .6], 1.5);
}
