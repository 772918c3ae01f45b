using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>One thing that is looked for, with all that stands for it: the word, its endings, synonyms, repairs; or a phrase.</summary>
/// <param name="Typed">The words as they were typed, in the form of the index.</param>
/// <param name="Alternatives">What stands for it, the best first.</param>
/// <param name="Phrase">The sections that have these words one behind the other; null when it is no phrase.</param>
/// <param name="Rarity">How much finding it says: the logarithm of how rare it is.</param>
internal sealed record QueryGroup(string Typed, ImmutableArray<Alternative> Alternatives, ImmutableArray<int>? Phrase, double Rarity);
