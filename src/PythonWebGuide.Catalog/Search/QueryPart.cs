using System.Collections.Immutable;

namespace PythonWebGuide.Catalog.Search;

/// <summary>A word, an identifier of several words (<c>app.route</c>, <c>get_object_or_404</c>), or a quoted phrase.</summary>
/// <param name="Words">The words, as the index has them.</param>
/// <param name="IsQuoted">Whether it stood between quotation marks.</param>
/// <param name="Written">As it was typed, without the signs around it: <c>request.args</c>.</param>
internal sealed record QueryPart(ImmutableArray<string> Words, bool IsQuoted, string Written);
