using System.Collections.Immutable;
using PythonWebGuide.Content.Comparing;
using PythonWebGuide.Content.Compilation;

namespace PythonWebGuide.Content.Rules;

internal sealed record CompiledComparison(Comparison Comparison, CompiledFile File, ImmutableArray<ShownRegion> Regions);
