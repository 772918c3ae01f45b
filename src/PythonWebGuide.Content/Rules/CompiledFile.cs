using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Metadata;

namespace PythonWebGuide.Content.Rules;

/// <summary>What other files may refer to, and what a file refers to.</summary>
internal sealed record CompiledFile(SourcePath Path, ImmutableArray<string> Anchors, ImmutableArray<ArticleLink> Links, ImmutableArray<SourcePath> Images);

internal sealed record CompiledSection(Section Section, CompiledFile File, ImmutableArray<ShownRegion> Regions);

internal sealed record CompiledPath(LearningPath Path, CompiledFile File, ImmutableArray<ShownRegion> Regions, YamlFields Fields);

internal sealed record CompiledTerm(GlossaryTerm Term, YamlFields Fields);
