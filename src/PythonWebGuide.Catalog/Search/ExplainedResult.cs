using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <param name="Title">The article's title.</param>
/// <param name="Hit">Its best section.</param>
/// <param name="Score">The article's score.</param>
/// <param name="Parts">The score of its best section, the largest part first.</param>
public sealed record ExplainedResult(string Title, SearchHit Hit, double Score, ImmutableArray<ScorePart> Parts);
