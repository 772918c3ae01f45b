using System.Collections.Immutable;

namespace PythonWebGuide.Content.Comparing;

/// <summary>Figures of the compared applications, as a script of the samples wrote them.</summary>
/// <param name="Date">The day of the run.</param>
/// <param name="Command">What was run.</param>
/// <param name="Circumstances">Machine, versions, load: a sentence each.</param>
/// <param name="Rows">The figures, a row for each kind.</param>
public sealed record Measurements(DateOnly Date, string Command, ImmutableArray<string> Circumstances, ImmutableArray<MeasuredRow> Rows);

/// <summary>One kind of figure.</summary>
/// <param name="Title">What was measured, with its unit.</param>
/// <param name="Values">By the order of the frameworks.</param>
public sealed record MeasuredRow(string Title, ImmutableArray<string> Values);
