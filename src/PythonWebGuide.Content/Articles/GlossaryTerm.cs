using System.Collections.Immutable;

namespace PythonWebGuide.Content.Articles;

/// <summary>A word of the field and what it means.</summary>
/// <param name="Key">What <c>term:</c> links and the glossary's anchors use.</param>
/// <param name="Term">The word as readers meet it.</param>
/// <param name="Also">Other names of the same thing.</param>
/// <param name="Definition">One or two sentences, plain text.</param>
/// <param name="See">Slugs of articles that explain more.</param>
public sealed record GlossaryTerm(Slug Key, string Term, ImmutableArray<string> Also, string Definition, ImmutableArray<Slug> See)
{
    /// <summary>The key of the layer that it belongs to, of those in <c>guide.yml</c>.</summary>
    public string? Layer { get; init; }

    /// <summary>The articles that link to it, in reading order.</summary>
    public ImmutableArray<Slug> UsedBy { get; init; } = [];
}
