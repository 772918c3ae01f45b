using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Catalog;

/// <summary>Kinds and levels as front matter, addresses and the API name them.</summary>
public static class ArticleNames
{
    public static string Of(ArticleKind kind) => kind == ArticleKind.HowTo ? "how-to" : kind.ToString().ToLowerInvariant();

    public static string Of(ArticleLevel level) => level.ToString().ToLowerInvariant();
}
