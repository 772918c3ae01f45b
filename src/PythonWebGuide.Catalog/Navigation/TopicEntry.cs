using System.Collections.Immutable;
using PythonWebGuide.Content;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>A topic and the articles about it in reading order.</summary>
public sealed record TopicEntry(Slug Slug, ImmutableArray<ArticleEntry> Articles)
{
    public string Url => $"/topics/{Slug}";

    /// <summary>The slug as words.</summary>
    public string Name => Slug.ToString().Replace('-', ' ');
}
