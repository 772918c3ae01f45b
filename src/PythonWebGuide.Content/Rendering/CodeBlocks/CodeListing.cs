using System.Collections.Immutable;
using Markdig.Syntax;

namespace PythonWebGuide.Content.Rendering.CodeBlocks;

/// <summary>A code block, ready to be written.</summary>
/// <param name="Language">As the fence names it.</param>
/// <param name="Text">The code; for samples and outputs what the fence stands for.</param>
/// <param name="Title">File name above the block; null for none.</param>
/// <param name="Marked">Lines to mark, from 1.</param>
/// <param name="IsDiff">Whether each line starts with its sign.</param>
/// <param name="Sample">The sample file that it is from, as <c>project/step/file</c>; null for other code.</param>
internal sealed record CodeListing(string Language, string Text, string? Title, ImmutableHashSet<int> Marked, bool IsDiff, string? Sample = null);

internal static class CodeBlockListing
{
    public static CodeListing? Listing(this CodeBlock block) => block.GetData(typeof(CodeListing)) as CodeListing;
}
