namespace PythonWebGuide.Content.Articles;

/// <summary>A dated note of what changed, for readers who come back.</summary>
public sealed record ArticleChange(DateOnly Date, string Note);
