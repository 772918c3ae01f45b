using System.Collections.Immutable;

namespace PythonWebGuide.Content.Articles;

/// <summary>What a reader may type, and what is searched for as well: an abbreviation, a word of another framework, a word of daily life.</summary>
public sealed record Synonym(string Typed, ImmutableArray<string> Meant);
