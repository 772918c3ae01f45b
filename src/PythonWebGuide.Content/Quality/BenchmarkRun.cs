using System.Collections.Immutable;

namespace PythonWebGuide.Content.Quality;

/// <summary>The last run of a benchmark.</summary>
/// <param name="Title">Of what.</param>
/// <param name="Date">When.</param>
/// <param name="Conditions">By which command, on which machine.</param>
/// <param name="Source">The file of the repository that records it.</param>
/// <param name="Figures">What it gave.</param>
public sealed record BenchmarkRun(string Title, DateOnly Date, string Conditions, string Source, ImmutableArray<BenchmarkFigure> Figures);
