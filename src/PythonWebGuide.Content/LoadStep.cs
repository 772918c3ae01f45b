namespace PythonWebGuide.Content;

/// <summary>How far loading a guide is.</summary>
/// <param name="Done">Articles that are compiled, or were found compiled.</param>
/// <param name="Total">All articles.</param>
public readonly record struct LoadStep(int Done, int Total);
