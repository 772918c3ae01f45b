namespace PythonWebGuide.Content.Quality;

/// <summary>Something that was measured.</summary>
/// <param name="Title">What.</param>
/// <param name="Figure">The figure with its unit.</param>
/// <param name="Date">When.</param>
/// <param name="Command">What prints it again.</param>
/// <param name="Source">The file of the repository that records the whole run; null for none.</param>
public sealed record MeasuredFigure(string Title, string Figure, DateOnly Date, string Command, string? Source);
