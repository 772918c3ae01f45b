namespace PythonWebGuide.Catalog.Search;

/// <summary>A section that matches.</summary>
/// <param name="Heading">Its heading; null for the lead.</param>
/// <param name="Trail">The headings above it.</param>
/// <param name="Url">Address with the heading's anchor.</param>
/// <param name="SnippetHtml">HTML-encoded text with the matching words in <c>mark</c> elements.</param>
public sealed record SearchHit(string? Heading, string Trail, string Url, string SnippetHtml);
