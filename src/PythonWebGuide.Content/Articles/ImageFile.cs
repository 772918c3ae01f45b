namespace PythonWebGuide.Content.Articles;

/// <summary>A picture beside an article, served at <c>/guide/{its path}</c>.</summary>
public sealed record ImageFile(SourcePath Path, string ContentType, ReadOnlyMemory<byte> Bytes);
