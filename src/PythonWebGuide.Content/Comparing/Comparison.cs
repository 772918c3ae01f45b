using System.Collections.Immutable;

namespace PythonWebGuide.Content.Comparing;

/// <summary>What <c>compare.yml</c> sets side by side: the same tasks, solved by several applications.</summary>
/// <param name="Frameworks">The columns, in their order.</param>
/// <param name="Tasks">The rows, each with a cell for every framework.</param>
/// <param name="Measurements">What was measured on the applications; null when the file does not name any.</param>
public sealed record Comparison(ImmutableArray<ComparedFramework> Frameworks, ImmutableArray<ComparedTask> Tasks, Measurements? Measurements);
