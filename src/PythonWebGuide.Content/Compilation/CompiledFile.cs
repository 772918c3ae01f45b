using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Content.Compilation;

/// <summary>What other files may refer to, and what a file refers to.</summary>
internal sealed record CompiledFile(SourcePath Path, ImmutableArray<string> Anchors, ImmutableArray<ArticleLink> Links, ImmutableArray<SourcePath> Images);
