namespace PythonWebGuide.Content.Compilation;

/// <summary>A region of a sample that an article shows.</summary>
internal sealed record ShownRegion(SourcePath Path, string Region);
