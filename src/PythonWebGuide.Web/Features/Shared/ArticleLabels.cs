using PythonWebGuide.Content.Articles;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>Kinds, levels and times as readers see them.</summary>
public static class ArticleLabels
{
    public static string Label(this ArticleKind kind) => kind == ArticleKind.HowTo ? "How-to" : kind.ToString();

    public static string Plural(this ArticleKind kind) => kind switch
    {
        ArticleKind.Tutorial => "Tutorials",
        ArticleKind.HowTo => "How-to guides",
        ArticleKind.Concept => "Concepts",
        ArticleKind.Reference => "Reference",
        _ => "Comparisons",
    };

    public static string Label(this ArticleLevel level) => level.ToString();

    /// <summary>"45 min", "1 h 20 min".</summary>
    public static string Duration(int minutes) => minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";

    /// <summary>"22 November 2026".</summary>
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", null);
}
