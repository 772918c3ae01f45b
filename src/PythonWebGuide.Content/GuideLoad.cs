using System.Collections.Immutable;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content;

/// <summary>What compiling gave: all problems, sorted by place, and the guide when none of them is an error.</summary>
public sealed record GuideLoad(Guide? Guide, ImmutableArray<ContentProblem> Problems);
