using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <param name="Words">The words, for people.</param>
/// <param name="Stems">Their stems; all of them must be there.</param>
/// <param name="Weight">How much it counts beside the word itself, which has 1.</param>
internal sealed record Alternative(string Words, ImmutableArray<int> Stems, double Weight);
