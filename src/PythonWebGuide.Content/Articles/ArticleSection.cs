namespace PythonWebGuide.Content.Articles;

/// <summary>What search finds: the part of an article under one heading. The lead, before any heading, has no anchor.</summary>
/// <param name="Anchor">Id of the heading; empty for the lead.</param>
/// <param name="Level">Level of the heading, 2 to 6; 1 for the lead.</param>
/// <param name="Heading">Text of the heading; empty for the lead.</param>
/// <param name="Trail">The headings above it, outermost first, separated by " › ".</param>
/// <param name="Text">Plain prose, without code blocks.</param>
/// <param name="Code">Text of the code blocks.</param>
/// <param name="Identifiers">Inline code and words of it split at case and underscores.</param>
public sealed record ArticleSection(string Anchor, int Level, string Heading, string Trail, string Text, string Code, string Identifiers);
