using System.Collections.Immutable;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Catalog;

/// <summary>What making a catalog gave.</summary>
/// <param name="Reader">The open catalog; null when it could not be made.</param>
/// <param name="Problems">What the compiler found; empty when nothing had to be compiled.</param>
/// <param name="Failure">Why there is no catalog.</param>
public sealed record CatalogBuild(CatalogReader? Reader, ImmutableArray<ContentProblem> Problems, string? Failure);
