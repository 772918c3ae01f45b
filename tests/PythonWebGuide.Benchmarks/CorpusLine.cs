namespace PythonWebGuide.Benchmarks;

/// <summary>A section of a documentation corpus, one JSON object a line.</summary>
internal sealed record CorpusLine(string Site, string Kind, string Path, string Title, string Anchor, int Level, string Heading, string Crumbs, string Body, string Code, string Idents);
