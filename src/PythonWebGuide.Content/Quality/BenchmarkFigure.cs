namespace PythonWebGuide.Content.Quality;

/// <summary>A figure of a run, often a ratio.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Reached">What it came to.</param>
/// <param name="Aim">What it should come to; null where nothing is asked for.</param>
public sealed record BenchmarkFigure(string What, string Reached, string? Aim);
