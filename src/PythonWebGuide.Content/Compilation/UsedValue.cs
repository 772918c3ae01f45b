namespace PythonWebGuide.Content.Compilation;

/// <summary>A definition of the glossary or a version that went into an article.</summary>
/// <param name="Name">As <see cref="Rendering.GuideContext"/> names it.</param>
/// <param name="Value">What it was when the article was compiled; empty when it was not there.</param>
internal sealed record UsedValue(string Name, string Value);
