using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog.Errors;

/// <summary>A message that an article explains.</summary>
/// <param name="Message">As front matter has it.</param>
/// <param name="Article">The article.</param>
/// <param name="Anchor">Id of the heading whose section explains it; empty for the whole article.</param>
/// <param name="Heading">Text of that heading.</param>
/// <param name="Place">How the section shows it.</param>
public sealed record KnownErrorEntry(string Message, ArticleEntry Article, string Anchor, string Heading, ErrorPlace Place)
{
    public string Url => Anchor.Length == 0 ? Article.Url : $"{Article.Url}#{Anchor}";
}
