using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;

namespace PythonWebGuide.Content.Compilation;

internal sealed record CompiledPath(LearningPath Path, CompiledFile File, ImmutableArray<ShownRegion> Regions, YamlFields Fields);
