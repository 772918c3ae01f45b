using System.Collections.Frozen;
using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;

namespace PythonWebGuide.Content.Rules;

/// <summary>What other files may refer to, and what a file refers to.</summary>
internal sealed record CompiledFile(SourcePath Path, FrozenSet<string> Anchors, ImmutableArray<ArticleLink> Links, ImmutableArray<SourcePath> Images);

internal sealed record CompiledArticle(Article Article, CompiledFile File, YamlFields Fields);

internal sealed record CompiledSection(Section Section, CompiledFile File);

internal sealed record CompiledPath(LearningPath Path, CompiledFile File, YamlFields Fields);
