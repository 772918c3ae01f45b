namespace PythonWebGuide.Content.Articles;

/// <summary>A link from an article to a Markdown file of the guide, with the place where it stands.</summary>
public sealed record ArticleLink(SourcePath Target, string Anchor, int Line, int Column);
