using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Navigation;

/// <summary>A section and its articles in reading order.</summary>
public sealed record SectionEntry(string Path, string Title, string Summary, ImmutableArray<ArticleEntry> Articles)
{
    /// <summary>Its illustration as safe SVG; empty without one.</summary>
    public string Picture { get; init; } = "";

    public string Url => $"/guide/{Path}";
}
