namespace PythonWebGuide.Content.Articles;

/// <summary>One step of a sample project: a complete project that readers can download.</summary>
/// <param name="Name"><c>project/step</c>.</param>
/// <param name="Evidence">When and with what it was run; null when it was not.</param>
/// <param name="Pack">Makes a zip file with one folder <c>project-step</c>; throws <see cref="IOException"/> when a file has changed meanwhile.</param>
public sealed record SampleStep(string Name, SampleEvidence? Evidence, Func<ReadOnlyMemory<byte>> Pack);
