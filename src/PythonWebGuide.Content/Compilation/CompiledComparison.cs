using System.Collections.Immutable;
using PythonWebGuide.Content.Comparing;

namespace PythonWebGuide.Content.Compilation;

internal sealed record CompiledComparison(Comparison Comparison, CompiledFile File, ImmutableArray<ShownRegion> Regions);
