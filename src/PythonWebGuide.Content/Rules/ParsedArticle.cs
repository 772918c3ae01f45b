using Markdig.Syntax;
using PythonWebGuide.Content.Articles;
using PythonWebGuide.Content.Metadata;

namespace PythonWebGuide.Content.Rules;

/// <summary>An article after its one parse: front matter, tree with positions, day of the check.</summary>
internal sealed record ParsedArticle(SourcePath Path, ArticleMetadata Metadata, KeyLines Lines, MarkdownDocument Document, DateOnly Today);
