using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;

namespace PythonWebGuide.Content.Rules;

/// <summary>An article after its one parse: front matter, where its keys stand, day of the check.</summary>
internal sealed record ParsedArticle(SourcePath Path, ArticleMetadata Metadata, KeyLines Lines, DateOnly Today);
