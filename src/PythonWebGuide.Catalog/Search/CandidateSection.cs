namespace PythonWebGuide.Catalog.Search;

/// <summary>A section that FTS5 found, before and after ranking.</summary>
/// <param name="Bm25">FTS5's score: negative, lower is better.</param>
/// <param name="Score">The final score: higher is better.</param>
internal sealed record CandidateSection(
    int Id, int ArticleId, string Anchor, int Level, string Title, string Heading, string Trail, string Identifiers, string Text, string Code, double Bm25, double Score);
