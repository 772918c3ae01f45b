using System.Collections.Immutable;
using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog;

/// <summary>The body of an article: safe HTML, table of contents, dated changes, questions.</summary>
public sealed record ArticleText(string Html, ImmutableArray<OutlineEntry> Outline, ImmutableArray<ArticleChange> Changes, ImmutableArray<Question> Questions);
