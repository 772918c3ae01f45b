namespace PythonWebGuide.Content.Compilation;

/// <summary>A file that an article quotes or shows.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Hash">Its hash when the article was compiled; empty when it was not there.</param>
internal sealed record UsedFile(SourcePath Path, string Hash);
