using System.Collections.Immutable;

namespace PythonWebGuide.Content.Articles;

public sealed record PathStage(string Title, ImmutableArray<PathStep> Steps);
