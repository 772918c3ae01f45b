using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Content.Compilation;

internal sealed record CompiledSection(Section Section, CompiledFile File, ImmutableArray<ShownRegion> Regions);
