using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Compilation;

/// <summary>All of a compiled article but its body: what the guide's rules and its navigation read, and what it was made from.</summary>
/// <param name="Article">The article, without its body.</param>
/// <param name="File">What it refers to, and what may be referred to in it.</param>
/// <param name="Lines">Where its keys stand.</param>
/// <param name="Problems">What is wrong with it by itself.</param>
/// <param name="Uses">The files beside its own that went into it, there or missing.</param>
/// <param name="Values">The definitions and versions that went into it, there or missing.</param>
/// <param name="Regions">The regions of samples that it shows.</param>
internal sealed record ArticleFacts(
    Article Article,
    CompiledFile File,
    KeyLines Lines,
    ImmutableArray<ContentProblem> Problems,
    ImmutableArray<UsedFile> Uses,
    ImmutableArray<UsedValue> Values,
    ImmutableArray<ShownRegion> Regions);
