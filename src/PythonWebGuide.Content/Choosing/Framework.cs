using System.Collections.Immutable;

namespace PythonWebGuide.Content.Choosing;

/// <summary>Something that the chooser may name.</summary>
/// <param name="Key">What weights and addresses call it.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it is, in a sentence.</param>
/// <param name="Path">Slug of the path that teaches it.</param>
/// <param name="GivesUp">What one does without, whatever the answers.</param>
/// <param name="Line">Line in the file.</param>
public sealed record Framework(string Key, string Title, string Summary, string Path, ImmutableArray<string> GivesUp, int Line);
