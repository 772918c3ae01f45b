namespace PythonWebGuide.Content.Articles;

/// <summary>One step of a sample project: a complete project that readers can download.</summary>
/// <param name="Name"><c>project/step</c>.</param>
/// <param name="Evidence">When and with what it was run; null when it was not.</param>
/// <param name="Archive">A zip file with one folder <c>project-step</c>.</param>
public sealed record SampleStep(string Name, SampleEvidence? Evidence, ReadOnlyMemory<byte> Archive);
