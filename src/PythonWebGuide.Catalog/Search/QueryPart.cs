using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>A word, an identifier of several words (<c>app.route</c>, <c>get_object_or_404</c>), or a quoted phrase.</summary>
internal sealed record QueryPart(ImmutableArray<string> Words, bool IsQuoted);
