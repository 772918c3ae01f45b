namespace PythonWebGuide.Content.Comparing;

/// <summary>A framework with its application.</summary>
/// <param name="Key">As addresses and <c>compare.yml</c> name it.</param>
/// <param name="Title">As readers see it.</param>
/// <param name="Sample">The step of a sample that is its finished application, as <c>project/step</c>.</param>
/// <param name="Path">Slug of the path that teaches it.</param>
/// <param name="Line">Line in the file.</param>
public sealed record ComparedFramework(string Key, string Title, string Sample, string Path, int Line);
