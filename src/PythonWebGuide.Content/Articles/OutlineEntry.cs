namespace PythonWebGuide.Content.Articles;

/// <summary>A line of the page's table of contents.</summary>
public sealed record OutlineEntry(int Level, string Anchor, string Text);
