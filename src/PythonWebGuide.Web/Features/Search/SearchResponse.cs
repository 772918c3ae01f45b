using PythonWebGuide.Catalog;
using PythonWebGuide.Catalog.Search;

namespace PythonWebGuide.Web.Features.Search;

/// <summary>The answer of <c>/api/search</c>.</summary>
public sealed record SearchResponse(string Query, int Total, string? Suggestion, IReadOnlyList<SearchResponseResult> Results)
{
    public static SearchResponse Of(SearchAnswer answer) =>
        new(answer.Query, answer.Total, answer.Suggestion, [.. answer.Results.Select(SearchResponseResult.Of)]);
}

/// <summary>One article; heading, address and snippet are those of its best section.</summary>
public sealed record SearchResponseResult(string Title, string? Heading, string Url, string Section, string Slug, string Kind, string Snippet, double Score)
{
    public static SearchResponseResult Of(SearchResult result) => new(
        result.Article.Title,
        result.Hits[0].Heading,
        result.Hits[0].Url,
        result.Article.Section,
        result.Article.Slug.ToString(),
        ArticleNames.Of(result.Article.Kind),
        result.Hits[0].SnippetHtml,
        result.Score);
}
